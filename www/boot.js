// Starts the app in the page that stands there already. The page works without it: its links lead
// to prerendered pages. Whatever goes wrong here ends in the page's own plain words.
// This may run while the page is still on its way.
const parsed = new Promise((resolve) => {
  const look = () => document.readyState === "loading" || resolve();
  document.addEventListener("readystatechange", look);
  look();
});

// A server whose policy is older than the page refuses the styles that the page brings: they are a file, too.
parsed.then(() => {
  if (document.querySelector("style")?.sheet !== null) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./{{styles}}", import.meta.url) });
  document.head.append(link);
});

// The code of an id in the reading edition's addresses: FNV-1a, as in src/catalogue/src/reading.rs.
const code = (id) => {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(), 0x1000193);
  return (hash >>> 0).toString(16).padStart(8, 0);
};

// What went wrong is said, with the way to the same place in the reading edition.
const fail = async (reason) => {
  console.error(reason);
  await parsed;
  const panel = document.getElementById("tokkae-failed");
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
const host = self !== top && parsed.then(() => import("./{{frame}}")).catch(console.warn);

const load = async () => {
  const app = await import("./{{script}}");
  await app.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) });
  return app;
};

Promise.all([load(), host, parsed])
  .then(([app]) => app.start())
  .catch(fail)
  .finally(keep);
