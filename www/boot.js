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

import("./{{script}}")
  .then((app) =>
    app.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) }).then(() => app.start()))
  .catch(fail);
