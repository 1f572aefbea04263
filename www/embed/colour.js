// A host's colour, made darker or lighter until letters can be read: WCAG's contrast, 4.5 to 1 or more.
const ENOUGH = 4.5;

/** [red, green, blue] of `#abc` or `#aabbcc`. */
export const parse = (colour) => {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join("") : colour.slice(1);
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
};
const spell = (parts) => "#" + parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
const light = (parts) => {
  const [red, green, blue] = parts.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** The contrast of two colours, from 1 to 21. */
export const contrast = (one, other) => {
  const [low, high] = [light(parse(one)), light(parse(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** The colour nearest to `colour`, towards `end`, that stands out from every ground: for letters and for buttons. */
export const readable = (colour, grounds, end) => {
  const [from, to] = [parse(colour), parse(end)];
  for (let step = 0; step <= 100; step++) {
    const mixed = spell(from.map((part, at) => part + (to[at] - part) * step / 100));
    if (grounds.every((ground) => contrast(mixed, ground) >= ENOUGH)) return mixed;
  }
  return end;
};
/** Black or white: what can be read on the colour. One of the two always can. */
export const on = (colour) => contrast(colour, "#ffffff") >= contrast(colour, "#000000") ? "#ffffff" : "#000000";

/** The module's own colours that follow from a host's accent, on its light or its dark ground. */
export const tokens = (accent, isDark) => {
  // The grounds on which headings stand: paper, card, and the tinted ones (ui/styles/tokens.css, frame.css).
  const grounds = isDark ? ["#0f2027", "#18323b", "#12393d", "#4a1f33", "#4a3713", "#173a24"]
    : ["#fff8ea", "#ffffff", "#dff1ef", "#fde4ed", "#ffeecb", "#e2f3e2", "#f6dccb"];
  const deep = readable(accent, grounds, isDark ? "#ffffff" : "#000000");
  return { "--tk-teal-deep": deep, "--tk-teal": deep, "--tk-on-teal": on(deep) };
};
