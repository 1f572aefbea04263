// Easier to read, on every page, with the app and without it: larger letters and stronger colours, kept for
// this tab only, and reading aloud where the device has a voice for the language.
const KEY = "tokkae-ease";
const root = document.documentElement;
const kept = () => {
  try { return sessionStorage.getItem(KEY); } catch { return null; }
};
const keep = () => {
  // Where nothing can be kept, the settings last as long as the page.
  try { sessionStorage.setItem(KEY, `${root.dataset.letters ?? ""} ${root.dataset.contrast ?? ""}`); } catch { /* it is so */ }
};

const apply = (letters, contrast) => {
  if (letters && letters !== "normal") root.dataset.letters = letters; else delete root.dataset.letters;
  if (contrast) root.dataset.contrast = contrast; else delete root.dataset.contrast;
};
// A device that is set to more contrast gets it unless the reader says otherwise here.
const asked = matchMedia("(prefers-contrast: more)").matches ? " strong" : " ";
apply(...(kept() ?? asked).split(" "));
root.dataset.eased = "";

const show = (menu) => {
  for (const input of menu.querySelectorAll("input")) {
    input.checked = input.value === (root.dataset[input.name] ?? "normal");
  }
};
document.addEventListener("toggle", ({ target }) => {
  if (target.matches("[data-ease]") && target.open) show(target);
}, true);
document.addEventListener("change", ({ target }) => {
  if (!target.closest("[data-ease]")) return;
  if (target.name === "letters") apply(target.value, root.dataset.contrast);
  else apply(root.dataset.letters, target.checked && "strong");
  keep();
});
// A menu closes when something else is tapped, and on Escape, which gives its button the focus back.
const close = (menu) => { menu.open = false; };
const menus = () => document.querySelectorAll(".bar details[open]");
document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of menus()) if (!menu.contains(target)) close(menu);
});
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const menu of menus()) { close(menu); menu.querySelector("summary").focus(); }
});

// Reading aloud: the rest of it is fetched once someone asks. Recorded voices are the module's. A voice that isn't the device's own would send the
// words to its maker, so it doesn't count.
const speech = () => self.speechSynthesis;
const look = () => {
  const recorded = root.dataset.audio.split(" ").includes(root.lang);
  const spoken = recorded || speech()?.getVoices().some(({ lang, localService }) => localService && lang.split(/[-_]/)[0] === root.lang.split("-")[0]);
  if (spoken) root.dataset.voice = ""; else delete root.dataset.voice;
};
look();
speech()?.addEventListener?.("voiceschanged", look);
new MutationObserver(look).observe(root, { attributeFilter: ["lang"] });
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do=read]");
  if (button) import("./{{speak}}").then((speak) => speak.turn(button)).catch(console.warn);
});
