// In place of sw.js while content is being written: nothing is kept, and what was kept goes.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const clear = (names) => Promise.all(names.map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(clear).then(() => self.registration.unregister()));
});
