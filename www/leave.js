// Leaving quickly from a page without the app: the neutral page takes this one's place, so that the way
// back does not lead here. Without scripts the link goes there too.
const link = document.querySelector("[data-do=leave]");
const leave = () => {
  document.documentElement.dataset.covered = "";
  try { sessionStorage.clear(); } catch { /* there is none, so nothing is kept */ }
  location.replace(link.href);
};
link?.addEventListener("click", (event) => { event.preventDefault(); leave(); });

// Shift three times within a second and a half, and nothing between.
let times = 0, first = 0;
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  if (event.key !== "Shift") { times = 0; return; }
  if (!times || event.timeStamp - first > 1500) { times = 0; first = event.timeStamp; }
  if (++times === 3 && link) leave();
});

// Another language of a story goes on at the same scene.
for (const other of document.querySelectorAll("[data-do=lang]")) {
  other.addEventListener("click", () => { other.hash = location.hash; });
}

// In a frame the host is told how high this page is, and leaves with it.
if (self !== top) import("./{{frame}}").catch(console.warn);
