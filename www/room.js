// Starts the trainer's room. Whatever goes wrong here ends in the page's own plain words, with the way to the plans
// on paper.
const root = document.documentElement;

// Which window this is, before anything is drawn: the room sees no list of sessions while the projector's window loads.
const view = location.hash.split("#").pop();
if (["notes", "projector", "results"].includes(view)) root.dataset.view = view;

const fail = (reason) => {
  console.error(reason);
  document.getElementById("tokkae-failed").hidden = false;
};

// A crash of the running room arrives as a trap of the WebAssembly.
const crashed = (reason) => {
  if (self.WebAssembly && reason instanceof WebAssembly.RuntimeError) fail(reason);
};
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

// Once everything is here, the room is kept on the device for when there is no network: the service worker keeps what
// it is asked for, so it is asked for everything that a session may need.
const keep = async () => {
  const workers = navigator.serviceWorker;
  if (self !== top || !workers) return;
  await workers.register(new URL("sw.js", import.meta.url));
  await workers.ready;
  if (!workers.controller) await new Promise((done) => workers.addEventListener("controllerchange", done, { once: true }));
  const files = document.querySelector("script[data-keep]").dataset.keep.split(" ");
  for (const file of files) await fetch(new URL(file, import.meta.url));
};

import("./{{script}}")
  .then((room) =>
    room.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) }).then(() => room.start()))
  .catch(fail)
  .finally(() => keep().catch(console.warn));
