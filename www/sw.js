// Keeps the module's files on the device, so that after one visit it works without a network. It keeps files
// only: nothing that a child does is known here.
//
// One edition is one cache: it is filled whole or not at all, and every page and every file of a visit come
// from the same one. A new edition waits until no page of the old one is open, so no lesson is interrupted.
const EDITION = "tokkae-{{edition}}";
const FILES = {{files}};

self.addEventListener("install", (event) => {
  // Files whose names hold no hash are asked for anew: an older one may be in the browser's own cache.
  const fresh = (path) => /\.[0-9a-f]{16}\./.test(path) ? path : new Request(path, { cache: "reload" });
  event.waitUntil(caches.open(EDITION).then((cache) => cache.addAll(FILES.map(fresh))));
});

self.addEventListener("activate", (event) => {
  const is_old = (name) => name.startsWith("tokkae-") && name !== EDITION;
  const clear = (names) => Promise.all(names.filter(is_old).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(clear).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(EDITION);
  // `?lang=` and `?story=` are for the app: the page is the same.
  const kept = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
  if (kept) return kept;
  try {
    const response = await fetch(request);
    // Contacts of other countries are kept once someone has looked at them.
    if (response.ok && !response.redirected) await cache.put(request, response.clone()).catch(() => {});
    return response;
  } catch (reason) {
    // No network, and a page that is not kept: the people who help are.
    if (request.mode === "navigate") return Response.redirect(await nearest_help(cache, request.url));
    throw reason;
  }
}

async function nearest_help(cache, url) {
  const { scope } = self.registration;
  const help = `${scope}${url.slice(scope.length).split("/")[0]}/help/`;
  return await cache.match(help) ? help : `${scope}{{language}}/help/`;
}
