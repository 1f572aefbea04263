// The page on which a grown-up keeps the module on a device. The files come at once, as they do once a child has opened
// the app; the icon comes on a tap, where the browser lets a page ask for it.
const part = document.querySelector("[data-keeping]");
const line = part.querySelector("[role=status]");
const say = (word) => { part.hidden = false; line.textContent = line.dataset[word]; };
const workers = navigator.serviceWorker;
if (self === top && !workers) say("failed");
if (self === top && workers) {
  say("fetching");
  workers.register(new URL("./sw.js", import.meta.url))
    .then((found) => new Promise((done, fail) => {
      const worker = found.installing ?? found.waiting ?? found.active;
      const look = () => { if (found.active) done(); else if (worker.state === "redundant") fail(new Error("The files could not be kept.")); };
      worker.addEventListener("statechange", look);
      look();
    }))
    .then(() => say("kept"), (reason) => { say("failed"); console.warn(reason); });
}

const place = document.querySelector("[data-install]");
const installed = document.querySelector("[data-installed]");
let offer;
addEventListener("beforeinstallprompt", (event) => {
  // The browser's own bar would come up without anyone having asked.
  event.preventDefault();
  offer = event;
  place.hidden = false;
});
place.querySelector("button").addEventListener("click", () => { offer.prompt(); });
addEventListener("appinstalled", () => {
  place.hidden = true;
  installed.textContent = installed.dataset.installed;
});
