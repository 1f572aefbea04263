// Starts the app in the page that stands there already. The page works without it: its links lead
// to prerendered pages. Whatever goes wrong here ends in the page's own plain words.
const panel = document.getElementById("tokkae-failed");

// The code of an id in the reading edition's addresses: FNV-1a, as in src/catalogue/src/reading.rs.
const code = (id) => {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(), 0x1000193);
  return (hash >>> 0).toString(16).padStart(8, 0);
};

// What went wrong is said, with the way to the same place in the reading edition.
const fail = (reason) => {
  console.error(reason);
  panel.hidden = false;
  const of = (name) => document.querySelector(`[data-${name}]`)?.dataset[name];
  const story = of("playing");
  const scene = of("scene");
  const place = (story ? code(story) + "/#" : "") + (scene ? code(scene) : story ? "note" : "");
  panel.querySelector("[data-read]").href = new URL(`${document.documentElement.lang}/read/${place}`, import.meta.url);
};

// A crash of the running app arrives as a trap of the WebAssembly.
const crashed = (reason) => {
  if (self.WebAssembly && reason instanceof WebAssembly.RuntimeError) fail(reason);
};
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

// Once everything is here, the module is kept on the device for when there is no network. A page that
// carries it in a frame decides that for itself.
const keep = () => {
  if (self === top) navigator.serviceWorker?.register(new URL("sw.js", import.meta.url)).catch(console.warn);
};

// A page in a frame first hears its host out.
const host = self !== top && import("./{{frame}}").catch(console.warn);

Promise.all([import("./{{script}}"), host])
  .then(([app]) =>
    app.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) }).then(() => app.start()))
  .catch(fail)
  .finally(keep);
