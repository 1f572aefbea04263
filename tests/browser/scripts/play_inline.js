// Plays the story that an inline module shows from its first page to an ending, by the controls that are there.
const [id, done] = [arguments[0], arguments[arguments.length - 1]];
const area = () => document.getElementById(id).shadowRoot.querySelector("div:last-child").shadowRoot;
const CONTROLS = ["[data-do=begin]", "[data-do=next]", "[data-do=hurry]", "[data-do=mark][aria-pressed=false]", "[data-do=show-reasons]", "[data-do=sort]",
  "[data-do=feel]", "[data-do=practise]:not([disabled]):not([aria-disabled=true])", "[data-do=tell-words]", "[data-do=tell-person]:not([disabled])", "[data-do=choose]"];
let turns = 0;
const step = () => {
  if (told.some(({ of, type }) => of === id && type === "story-finished")) return done("finished");
  if (++turns > 600) return done(area().querySelector("main")?.innerHTML ?? "nothing");
  for (const css of CONTROLS) {
    const control = [...area().querySelectorAll(css)].find((one) => one.getClientRects().length);
    if (control) { control.click(); break; }
  }
  requestAnimationFrame(step);
};
step();
