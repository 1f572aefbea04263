// In every page of a package, before anything else of it runs. It tells the page around it what that may know:
// which story was finished, what the app keeps for a reload, and that someone leaves. Opened without that page, it
// does nothing. Links get the name of the file that a folder means: platforms and disks don't know it.
(() => {
  const host = () => {
    try { return parent !== self ? parent.tokkae ?? null : null; } catch { return null; } // a stranger's page
  };
  const root = document.documentElement;
  const { finished, saved, left, memory } = host() ?? {};

  // A browser that forbids storage in frames: the page around this one keeps it while it is open.
  let store = null;
  try { store = sessionStorage; store.getItem("tokkae"); } catch { store = null; }
  if (!store && memory) {
    const value = {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, text) => { memory.set(key, String(text)); if (key === "tokkae") saved(String(text)); },
      removeItem: (key) => { memory.delete(key); },
      clear: () => memory.clear(),
    };
    Object.defineProperty(self, "sessionStorage", { value, configurable: true });
  } else if (store && saved) {
    const plain = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      plain.call(this, key, text);
      if (this === store && key === "tokkae") saved(String(text));
    };
  }

  const watch = () => {
    const app = document.getElementById("tokkae");
    if (!app || !finished) return;
    const tell = () => { if (app.dataset.finished) finished(app.dataset.finished); };
    new MutationObserver(tell).observe(app, { attributeFilter: ["data-finished"] });
    tell();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch); else watch();

  // Where this module begins, from the place of this script.
  const module = new URL("../module/", document.currentScript.src);
  const file = (address) => {
    const url = new URL(address, document.baseURI);
    if (!url.href.startsWith(module.href) || !url.pathname.endsWith("/")) return null;
    url.pathname += "index.html";
    return url.href;
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) {
    addEventListener(kind, ({ target }) => {
      const link = target.closest?.("a[href]");
      const named = link && file(link.href);
      if (named) link.href = named;
    }, true);
  }

  // Whoever leaves has covered the page and asked for the neutral one by its folder: it is asked for by its file.
  new MutationObserver(() => {
    if (!("covered" in root.dataset)) return;
    if (left) left();
    location.replace(new URL("away/index.html", module));
  }).observe(root, { attributeFilter: ["data-covered"] });
})();
