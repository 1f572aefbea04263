// Keeps the module's files on the device, so that after one visit it works without a network. It keeps files
// only: nothing that a child does is known here.
//
// One edition is one cache: it is filled whole or not at all, and every page and every file of a visit come
// from the same one. A new edition waits until no page of the old one is open, so no lesson is interrupted.
const EDITION = "tokkae-{{edition}}";
const FILES = {{files}};

// Files whose names hold no hash are asked for anew: an older one may be in the browser's own cache.
const fresh = (path) => /{{hashed}}/.test(path) ? path : new Request(path, { cache: "reload" });
const older = async () => (await caches.keys()).filter((name) => name.startsWith("tokkae-") && name !== EDITION);

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const cache = await caches.open(EDITION);
  // A line may break: what came is in the browser's own cache, and the rest is asked for twice more before the next visit.
  const fill = () => cache.addAll(FILES.map(fresh));
  await fill().catch(fill).catch(fill);
  await bring_along(cache).catch(console.warn);
}

// Pages that someone has looked at beyond those files, and so has on the device, stay there: as they are now, with what
// they say that they need, such as a trainer's room. One that can't be had whole is left out. Pages have the addresses of
// folders: a recording that was heard, or a package that was fetched, would cost a slow line too much.
async function bring_along(cache) {
  for (const name of await older()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!new URL(url).pathname.endsWith("/") || await cache.match(url)) continue;
      try {
        const response = await fetch(fresh(url));
        if (!response.ok || response.redirected) continue;
        const [, files] = /data-keep="([^"]+)"/.exec(await response.clone().text()) ?? [];
        await cache.addAll(files?.split(" ").map((file) => fresh(self.registration.scope + file)) ?? []);
        await cache.put(url, response);
      } catch (reason) {
        console.warn(url, reason);
      }
    }
  }
}

self.addEventListener("activate", (event) => {
  const clear = (names) => Promise.all(names.map((name) => caches.delete(name)));
  event.waitUntil(older().then(clear).then(() => self.clients.claim()));
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
