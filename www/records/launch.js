// The page that a learning platform opens. It holds the module in a frame, so that whatever page a child opens in
// there, the platform's session lives on. It tells the platform which stories were finished, at the moment they are,
// and keeps the place there. It learns nothing else, so it can tell nothing else.
import table from "./table.js";
import { open } from "./platform.js";
import { Pending } from "./pending.js";
import { placeOf, finishedIn } from "./place.js";

const root = document.documentElement;
const frame = document.getElementById("module");
const notice = document.getElementById("notice");
const back = document.getElementById("back");
let language = root.lang;
let said = null;

// A plain line, in the language on the screen; nothing hides it again.
const say = (name) => {
  said = name;
  const words = table.notices[language] ?? table.notices[root.lang];
  notice.textContent = name ? words[name] : "";
  notice.hidden = !name;
  notice.lang = language;
  back.firstElementChild.textContent = words.back;
};

const enough = (stories) => Object.values(table.groups).some((group) => group.every((id) => stories.has(id)));

// The tab's own storage, where the app finds its place; in a browser that has none, this page's memory.
const memory = new Map();
const store = () => {
  try { sessionStorage.getItem("tokkae"); return sessionStorage; } catch { return null; }
};
const seed = (place) => {
  const kept = store();
  // What another child left in this tab is not this one's.
  if (!kept) { if (place) memory.set("tokkae", place); else memory.delete("tokkae"); }
  else if (place) kept.setItem("tokkae", place);
  else kept.removeItem("tokkae");
};

const start = async () => {
  const pending = new Pending((lost) => say(lost ? "lost" : null));
  const platform = await open(table, pending).catch((reason) => { console.warn(reason); return null; });
  const place = placeOf(platform?.place ?? "", table);
  const finished = new Set(finishedIn(place).concat(platform?.finished ?? []).filter((id) => id in table.places));
  let kept = place;
  seed(place);

  // What the frame's own script tells: a story was finished, the app has saved, someone leaves.
  self.tokkae = {
    memory,
    finished: (id) => {
      if (!platform || !(id in table.places)) return;
      finished.add(id);
      platform.finished(id, enough(finished));
      pending.send();
    },
    saved: (session) => {
      const now = placeOf(session, table);
      const spoken = now.split("|")[1];
      if (spoken && spoken !== language) { language = spoken; say(said); }
      if (!platform || !now || now === kept) return;
      kept = now;
      platform.keep(now);
      pending.send();
    },
    left: () => {
      root.dataset.covered = "";
      platform?.end();
      try { sessionStorage.clear(); } catch { /* there is none */ }
      // The page around this one may want to go too. The message holds nothing.
      if (parent !== self) parent.postMessage("tokkae:leave", "*");
      // The frame asks for this, and a bare path would count from there.
      location.replace(new URL("../module/away/index.html", import.meta.url).href);
    },
  };
  // As a last attempt only: everything was told when it happened.
  addEventListener("pagehide", ({ persisted }) => { if (!persisted) platform?.end(); });
  if (!platform) say("none");
  else if (platform.back) {
    say(said);
    back.hidden = false;
    back.firstElementChild.addEventListener("click", async () => { await platform.end(); platform.back(); });
  }
  const wanted = [place.split("|")[1], platform?.language, table.languages.length === 1 ? table.languages[0] : ""]
    .find((tag) => table.languages.includes(tag));
  frame.src = wanted ? `module/${wanted}/index.html` : "module/index.html";
};
start();
