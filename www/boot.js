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

const bring = async (path) => {
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};
const bytes = async (response) => new Uint8Array(await (await response).arrayBuffer());

// The app's file is two modules in one: what the first page needs ends at the first of these bytes, the rest begins
// at the second. A quick build has one module, and zeros here.
const [ENDS, BEGINS] = [{{ends}}, {{begins}}];

// Gives the first to be compiled while the rest is still on its way.
const divide = ({ body }) => {
  const reader = body.getReader();
  const pieces = [];
  let left = ENDS;
  const first = new ReadableStream({
    async pull(stream) {
      const { done, value } = await reader.read();
      if (!done) {
        stream.enqueue(value.subarray(0, left));
        pieces.push(value.subarray(left));
        left -= value.length;
      }
      if (done || left <= 0) stream.close();
    },
  });
  const rest = async () => {
    for (let next; !(next = await reader.read()).done;) pieces.push(next.value);
    return bytes(new Response(new Blob(pieces)));
  };
  return [new Response(first, { headers: { "content-type": "application/wasm" } }), rest];
};

// The app, and a promise that the rest of it is linked to it.
const load = async () => {
  const [app, response] = await Promise.all([import("./{{script}}"), bring("{{wasm}}")]);
  const [module_or_path, rest] = ENDS ? divide(response) : [response];
  const first = await app.default({ module_or_path });
  const link = async () => ENDS && WebAssembly.instantiate((await rest()).subarray(BEGINS - ENDS), { "": first });
  return [app, link()];
};

// A browser makes a picture of the styles ready when its first box comes, and a font's size when its first letter does;
// on a slow phone that takes longer than a frame. So each picture gets a box that nobody sees, and each size a letter
// that nobody sees, one after the other, before the tap that needs it. A phone that is busy with such frames for much of
// their time has none left for motion beside what a tap needs: there, only a cover moves (base.css).
const BUSY = 7; // of the 17 milliseconds of a frame
const ahead = () => {
  const pieces = "{{pictures}}".split(" ").map((name) => ["backgroundImage", `var(${name})`]);
  for (const size of ["-s", "", "-l", "-xl"])
    for (const weight of [400, 600, 700]) pieces.push(["font", `${weight} var(--tk-text${size}) var(--tk-font)`]);
  const box = document.body.appendChild(document.createElement("i"));
  Object.assign(box.style, { position: "absolute", overflow: "hidden", inlineSize: 0, blockSize: 0 });
  let busy = 0;
  const next = (count) => {
    const piece = box.appendChild(document.createElement("i"));
    piece.textContent = "\u00a0";
    const [property, value] = pieces[count];
    piece.style[property] = value;
    requestAnimationFrame(() => {
      busy -= performance.now();
      setTimeout(() => {
        busy += performance.now();
        if (++count < pieces.length) next(count);
        else if (busy > BUSY * count) document.documentElement.dataset.still = "";
      });
    });
  };
  next(0);
};

const begin = async () => {
  const coming = load();
  await parsed;
  const root = document.getElementById("tokkae");
  const { page, base, shelves, shelf, country } = root.dataset;
  const packs = [shelf, country].map((path) => path ? bytes(bring(path)) : undefined);
  const [[app, rest], ...brought] = await Promise.all([coming, ...packs, host]);
  // The first page alone can do without the rest.
  if (page === "help") await rest;
  const query = new URLSearchParams(location.search);
  const asked = ["lang", "story", "country"].map((name) => query.get(name)?.split("\n")[0] ?? "");
  app.start(root, page, base, shelves, brought[0], brought[1], [...asked, ...navigator.languages].join("\n"),
    (done) => rest.then(done));
  await rest;
  ahead();
};

begin().catch(fail).finally(keep);
