// The module in a partner's own page, behind a shadow root: `mount(element, options, listener)`.
const base = new URL("../", import.meta.url).href;
let app, sheet, facts;
const bring = () => (app ??= import(base + "{{script}}").then(async (script) => {
  await script.default({ module_or_path: base + "{{wasm}}" });
  return script;
}));
// Where sheets can't be adopted (an older browser) it is linked.
const canAdopt = "adoptedStyleSheets" in document;
const dress = () => (sheet ??= !canAdopt ? Promise.resolve() : fetch(base + "{{styles}}").then((answer) => answer.text()).then(async (text) => {
  const sheet = new CSSStyleSheet();
  await sheet.replace(text);
  return sheet;
}));
const made = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// Larger letters and stronger colours, in this box only; nothing is kept.
const ease = (box, signal) => {
  box.dataset.eased = "";
  if (matchMedia("(prefers-contrast: more)").matches) box.dataset.contrast = "strong";
  box.addEventListener("toggle", ({ target }) => {
    if (!target.matches("[data-ease]") || !target.open) return;
    for (const input of target.querySelectorAll("input")) input.checked = input.value === (box.dataset[input.name] ?? "normal");
  }, { capture: true, signal });
  box.addEventListener("change", ({ target }) => {
    if (!target.closest("[data-ease]")) return;
    const value = target.name === "letters" ? target.value : target.checked && "strong";
    if (value && value !== "normal") box.dataset[target.name] = value; else delete box.dataset[target.name];
  }, { signal });
  const shut = (but) => { for (const menu of box.querySelectorAll(".bar details[open]")) if (!menu.contains(but)) menu.open = false; };
  box.addEventListener("pointerdown", ({ target }) => shut(target), { signal });
  box.addEventListener("keydown", ({ key }) => { if (key === "Escape") shut(null); }, { signal });
};

// What the app listens to on its root goes with it, and the root is used again: what draws the app keeps hold of both.
const spare = [];
const rootOf = (signal) => {
  const root = spare.pop() ?? made("div", { id: "tokkae" });
  const heard = [];
  root.addEventListener = (...listener) => { heard.push(listener); EventTarget.prototype.addEventListener.apply(root, listener); };
  signal.addEventListener("abort", () => {
    for (const listener of heard) root.removeEventListener(...listener);
    delete root.addEventListener;
  });
  return root;
};

// When the app has brought what it was asked for.
const settled = (root) => new Promise((done) => {
  const look = () => { if (root.firstChild && !root.querySelector(".notice__line--busy")) { observer.disconnect(); done(); } };
  const observer = new MutationObserver(() => setTimeout(look));
  observer.observe(root, { subtree: true, childList: true });
  setTimeout(look);
});

// The host's own way to report stands after the country's contacts, and says whose it is.
const partner = async (box, aside, { reportLink, reportLabel }) => {
  aside.replaceChildren();
  if (!reportLink) return;
  facts ??= fetch(base + "embed/facts.json").then((answer) => answer.json());
  const { languages } = await facts;
  const words = languages[box.lang] ?? Object.values(languages)[0];
  aside.replaceChildren(
    made("a", { className: "button", href: reportLink, target: "_blank", rel: "noopener noreferrer", textContent: reportLabel ?? words.report }),
    made("small", { textContent: words.added.replace("{host}", new URL(reportLink).host) }),
  );
};

/** Shows the module in `element`, which becomes the host of a shadow root, and tells `listener` what happens. */
export const mount = async (element, options = {}, listener = () => {}) => {
  const [script, style] = await Promise.all([bring(), dress()]);
  const stop = new AbortController();
  const { signal } = stop;
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (style) shadow.adoptedStyleSheets = [style];
  const root = rootOf(signal);
  const aside = made("aside", { className: "partner", hidden: true });
  const box = made("div", { className: "tokkae-document" }, made("div", { className: "tokkae-body" }, root, aside));
  box.dataset.sized = "";
  shadow.replaceChildren(...style ? [] : [made("link", { rel: "stylesheet", href: base + "{{styles}}" })], box);
  ease(box, signal);
  const handle = await script.mount(root, box, options, listener, { base, shelf: "{{shelf}}", shelves: "{{shelves}}" });
  const isNight = matchMedia("(prefers-color-scheme: dark)");
  const look = () => {
    const { theme, chrome, accent, ...more } = handle.options();
    const isDark = theme === "dark" || (theme === "auto" && isNight.matches);
    box.dataset.theme = isDark ? "dark" : "light";
    box.dataset.chrome = chrome;
    box.removeAttribute("style");
    if (accent) import(base + "{{colour}}").then(({ tokens }) => {
      for (const [name, value] of Object.entries(tokens(accent, isDark))) box.style.setProperty(name, value);
    }).catch(console.warn);
    partner(box, aside, more).catch(console.warn);
  };
  look();
  isNight.addEventListener?.("change", look, { signal });
  const observer = new MutationObserver(() => { aside.hidden = !root.querySelector("main[data-page=help]"); });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ["data-page"] });
  // Pages of the module without the app would take the host's page away: they open beside it.
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || !link.href.startsWith(base)) return;
    event.preventDefault();
    open(link.href, "_blank", "noopener");
  }, { signal });
  // A crash of the running app arrives as a trap of the WebAssembly: what is left is the way to help.
  const crashed = ({ error, reason }) => {
    const fault = error ?? reason;
    if (!(fault instanceof WebAssembly.RuntimeError) || !String(fault.stack).includes("inline.")) return;
    destroy();
    shadow.replaceChildren(made("a", { href: `${base}${box.lang || "en"}/help/`, textContent: "☎ ?", target: "_blank", rel: "noopener" }));
    listener({ type: "error", code: "failed", message: "The module has broken off. Load the page again." });
  };
  addEventListener("error", crashed, { signal });
  addEventListener("unhandledrejection", crashed, { signal });
  let isGone = false;
  const destroy = () => {
    if (isGone) return;
    isGone = true;
    stop.abort();
    observer.disconnect();
    try { handle.destroy(); handle.free(); } catch { /* it had broken off */ }
    shadow.replaceChildren();
    root.remove();
    root.replaceChildren();
    spare.push(root);
    if (style) shadow.adoptedStyleSheets = [];
  };
  settled(root).then(() => { if (!isGone) listener({ type: "ready", language: box.lang }); });
  return {
    update(more) { if (!isGone) { handle.update(more); look(); } },
    command(order) {
      if (isGone) return;
      const { type, ...more } = order;
      if (type === "set-look") { handle.update(more); look(); } else handle.command({ tokkae: 1, id: "inline", ...order });
    },
    destroy,
  };
};
