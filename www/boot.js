// Starts the app in the page that stands there already. The page works without it: its links lead
// to prerendered pages. Whatever goes wrong here ends in the page's own plain words.
const panel = document.getElementById("tokkae-failed");
const fail = (reason) => {
  console.error(reason);
  panel.hidden = false;
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

import("./{{script}}")
  .then((app) =>
    app.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) }).then(() => app.start()))
  .catch(fail)
  .finally(keep);
