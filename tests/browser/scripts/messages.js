// Messages that nobody meant, always the same ones: malformed, huge, of other versions, out of order, from strangers.
let seed = 20261128;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 4294967296 * below);
};
const pick = (list) => list[random(list.length)];
const WORDS = ["", "a", "tokkae", "hello", "go-to", "set-language", "set-look", "leave", "help", "start", "en", "km", "dark", "drak", "#abc", "#0d444a", "__proto__",
  "constructor", "story-finished", "ready", "resize", "../away/", "javascript:alert(1)", "https://a.org/b", "https://a@b.org", "ភាសា", "a b", " a", "a ", "1", "x".repeat(65), "slim", "8-10", "game-friend", "-", "a--b", "\u0000", "\u2028", "kh", "KH", "zh-Hant-TW", "inline"];
const scalar = (depth) => pick([
  () => pick(WORDS), () => random(1000) - 500, () => null, () => true, () => 1e308, () => -0.5,
  () => depth > 2 ? 0 : object(depth + 1), () => depth > 2 ? [] : [scalar(depth + 1), scalar(depth + 1)], () => random(200) ? "y" : "z".repeat(5000),
])();
const KEYS = ["tokkae", "id", "type", "to", "language", "theme", "accent", "chrome", "height", "story", "code", "message", "finished", "stories", "later", "length", "then"];
const object = (depth) => {
  const made = {};
  for (let turn = random(6); turn > 0; turn--) made[pick(KEYS)] = scalar(depth);
  return made;
};
const anyId = () => pick(["a", "board-1", "", "x".repeat(65), "a b", 7, null]);
const anyCommand = () => ({
  tokkae: pick([1, 1, 1, 2, "1", null]), id: pick(["a", "board-1", "a", anyId()]), type: pick(["hello", "go-to", "set-language", "set-look", "choose"]),
  to: pick(["help", "start", "game-friend", scalar(3)]), language: pick(["km", "en-XA", scalar(3)]),
  ...pick([{}, { theme: "dark" }, { accent: "#abc", theme: "light" }, { chrome: "slim", later: [1] }, { theme: scalar(3) }]),
});
const anyValue = () => random(3) ? pick(WORDS) : String(scalar(3)).slice(0, 70);
// No command of a host: other shapes, or a right one with an id that nobody has given.
const wrongCommand = () => pick([
  () => scalar(0),
  () => object(0),
  () => [anyCommand()],
  () => ({ ...anyCommand(), type: pick(["choose", "leave", "story-finished", 1, null]) }),
  () => ({ ...anyCommand(), tokkae: pick([0, 2, "1", null, 1.5]) }),
  () => ({ tokkae: 1, id: "stranger-" + random(1e6), type: pick(["go-to", "set-language", "set-look"]), to: "help", language: "km", theme: "dark" }),
  () => JSON.stringify(anyCommand()),
])();
// No event of a frame: other shapes, other ids, or values that are none.
const wrongEvent = (id) => pick([
  () => scalar(0),
  () => object(0),
  () => ({ tokkae: pick([0, 2, "1", null]), id, type: "story-finished", story: "x" }),
  () => ({ tokkae: 1, id: id + "x", type: pick(["story-finished", "ready", "error"]), story: "x", language: "km", code: "failed", message: "m" }),
  () => ({ tokkae: 1, id, type: pick(["choice", "feeling", "help", "leave", "tokkae:leave", 1, null]), story: "x" }),
  () => ({ tokkae: 1, id, type: "resize", height: pick([0, -1, NaN, Infinity, 1e9, "tall", null]) }),
  () => ({ tokkae: 1, id, type: "story-finished", story: pick([1, null, {}, ["x"]]) }),
  () => ({ tokkae: 1, id, type: "ready", language: pick([1, null, {}]) }),
])();
