// My card: the people who were chosen, put on the card in front of one's eyes. Nothing is kept, nothing is sent.
const page = document.querySelector("[data-card]");
const lines = [...page.querySelectorAll(".pocket__person")];
const least = lines.length;
page.dataset.ready = "";

const chosen = () => [...page.querySelectorAll(".my-card__person")].filter((one) => one.querySelector("input").checked);

// The chosen people; the lines that are left are for writing.
const fill = () => {
  const people = chosen();
  const list = page.querySelector(".pocket__people");
  list.replaceChildren(...Array.from({ length: Math.max(least, people.length) }, (_, at) => {
    const line = document.createElement("li");
    line.className = "pocket__person";
    const one = people[at];
    if (one) line.append(one.querySelector("svg").cloneNode(true), one.querySelector(".my-card__name").textContent);
    return line;
  }));
  page.querySelector("[data-made]").hidden = true;
};
page.addEventListener("change", fill);
// A page that comes back may have its boxes ticked already.
addEventListener("pageshow", fill);

page.querySelector("[data-do=print]").addEventListener("click", () => print());
page.querySelector("[data-do=picture]").addEventListener("click", async () => {
  const address = (await draw()).toDataURL("image/png");
  const made = page.querySelector("[data-made]");
  const picture = made.querySelector("img") ?? document.createElement("img");
  picture.src = address;
  picture.alt = page.querySelector(".pocket").innerText;
  const link = made.querySelector("a");
  link.href = address;
  made.prepend(picture);
  made.hidden = false;
  made.scrollIntoView({ block: "nearest" });
});

// The picture, twice as fine as the card on a page 680 wide: what stands on the card, in the same colours.
const WIDE = 680, SCALE = 2, EDGE = 20;

const draw = async () => {
  const style = getComputedStyle(page);
  const colour = (name) => style.getPropertyValue(`--tk-${name}`);
  const rtl = style.direction === "rtl";
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = (size, weight = 400) => { pen.font = `${weight} ${size}px ${style.fontFamily}`; };
  const leading = document.documentElement.lang.startsWith("km") ? 1.7 : 1.35;
  const half = WIDE / 2, room = half - 2 * EDGE;

  // Everything is laid out once to learn how high it is, and then drawn.
  const text = (words, from, y, size, weight, centred, paint) => {
    font(size, weight);
    pen.direction = style.direction;
    pen.textAlign = centred ? "center" : "start";
    const x = centred ? from + room / 2 : from + (rtl ? room : 0);
    for (const line of wrapped(pen, words, room - (centred ? 0 : 4))) {
      y += size * leading;
      if (paint) pen.fillText(line, x, y - size * (leading - 1) / 2);
    }
    return y;
  };
  const front = rtl ? half + EDGE : EDGE, back = rtl ? EDGE : half + EDGE;
  const words = (selector) => page.querySelector(selector).textContent;
  const [tell, call] = [...page.querySelectorAll(".pocket__title")].map((title) => title.textContent);
  const people = [...page.querySelectorAll(".pocket__person")];
  const services = [...page.querySelectorAll(".pocket__service")];
  const gecko = await image(page.querySelector(".pocket__tokkae"));
  const faces = await Promise.all(people.map((one) => one.firstElementChild && image(one.firstElementChild)));

  const left = (y, paint) => {
    if (paint) pen.drawImage(gecko, front + room / 2 - 60, y, 120, 120);
    y = text(words(".pocket__fault"), front, y + 130, 24, 700, true, paint);
    return text(words(".pocket__keep"), front, y + 8, 17, 400, true, paint);
  };
  const right = (y, paint) => {
    y = text(tell, back, y, 16, 700, false, paint) + 4;
    people.forEach((one, at) => {
      if (paint && faces[at]) pen.drawImage(faces[at], rtl ? back + room - 40 : back, y, 40, 40);
      const shift = faces[at] ? (rtl ? -48 : 48) : 0;
      if (one.textContent) text(one.textContent, back + shift, y + 6, 17, 600, false, paint);
      y += 46;
      if (paint) pen.fillRect(back, y - 3, room, 1);
    });
    y = text(call, back, y + 6, 16, 700, false, paint);
    for (const one of services) {
      y = text(one.querySelector(".pocket__number").textContent, back, y + 4, 22, 700, false, paint);
      y = text(one.querySelector(".pocket__name").textContent, back, y, 14, 400, false, paint);
    }
    return y;
  };

  const tall = Math.ceil(Math.max(left(EDGE), right(EDGE)) + EDGE);
  canvas.width = WIDE * SCALE;
  canvas.height = tall * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour("card");
  pen.fillRect(0, 0, WIDE, tall);
  pen.fillStyle = colour("teal-soft");
  pen.fillRect(rtl ? half : 0, 0, half, tall);
  pen.fillStyle = colour("ink");
  left((tall - left(0)) / 2, true);
  right(EDGE, true);
  return canvas;
};

// The lines of a text that are no wider than `room`. Khmer has no spaces between words: the browser knows them.
const wrapped = (pen, text, room) => {
  const parts = Intl.Segmenter
    ? [...new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(text)].map((one) => one.segment)
    : text.split(/(?<=[\s\u200b])/);
  const lines = [""];
  for (const part of parts) {
    const longer = lines.at(-1) + part;
    if (lines.at(-1) && pen.measureText(longer.trimEnd()).width > room) lines.push(part.trimStart());
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

// A drawing of the page as an image: its colours are in style sheets, which an image doesn't see.
const PAINT = ["fill", "stroke", "stroke-width", "stroke-opacity", "fill-opacity", "stroke-linecap", "stroke-linejoin", "opacity", "display"];
const image = (drawing) => {
  const copy = drawing.cloneNode(true);
  const parts = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((part, at) => {
    const style = getComputedStyle(parts[at]);
    for (const name of PAINT) part.setAttribute(name, style.getPropertyValue(name));
    part.removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", 240);
  copy.setAttribute("height", 240);
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  return picture.decode().then(() => picture);
};
