// The frame's side of the contract (src/contract): reads a host's options, looks as it asks, and tells it what it
// may know: that the module is there, how high it is, and which stories were finished. Loaded only where there is a host.
const contract = {{contract}};
const root = document.documentElement;
const app = document.getElementById("tokkae");
const base = new URL("./", import.meta.url);
// In a package for a learning platform the page around this one is the module's own (www/records): no host.
const isInPackage = (() => { try { return typeof parent.tokkae?.finished === "function"; } catch { return false; } })();
const isFramed = self !== top && !isInPackage;
const complaints = [];
const complain = (code, message) => { console.error(`Tokkae: ${message}`); complaints.push({ type: "error", code, message }); };

// How many letters must be put in, taken out or changed.
const slips = (one, other) => {
  let row = [...other, 0].map((_, at) => at);
  [...one].forEach((letter, line) => {
    const next = [line + 1];
    [...other].forEach((there, at) => next.push(Math.min(row[at] + (letter !== there), row[at + 1] + 1, next[at] + 1)));
    row = next;
  });
  return row[row.length - 1];
};
const guess = (word, known) => {
  const near = word.length < 65 && known.find((one) => slips(word, one) <= (word.length < 4 ? 1 : 2));
  return near ? ` Did you mean “${near}”?` : "";
};
const short = (text) => text.slice(0, 40) + (text.length > 40 ? "…" : "");

// The options of the address. What is wrong is left out and told; the rest counts.
export const read = (query, told = complain) => {
  const asked = {};
  const seen = [];
  const names = Object.keys(contract.options);
  for (const [given, value] of new URLSearchParams(query)) {
    const name = names.find((one) => one === given || contract.options[one].also === given);
    const option = contract.options[name];
    if (!option) told("unknown-option", `There is no option “${short(given)}”.${guess(given, names)}`);
    else if (seen.includes(name)) told("bad-value", `${name} is given twice; the first counts.`);
    else if (!option.is.test(value)) told("bad-value", `${name} is “${short(value)}”, and must be ${option.says}.${guess(value, option.words ?? [])}`);
    else asked[name] = value;
    seen.push(name);
  }
  if (asked["report-label"] && !asked["report-link"]) told("bad-value", "report-label does nothing without report-link.");
  return asked;
};

// The tab's storage; a browser may forbid it.
const kept = (() => { try { return sessionStorage; } catch { return null; } })();
const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
const attempt = (deed) => { try { return deed(); } catch { return null; } };
// Several modules on a host's page share the tab's storage: each has a place of its own under the name of its frame.
const own = (key) => isFramed && self.name && key.startsWith("tokkae") && key !== "tokkae-ease" ? `${self.name}/${key}` : key;
if (kept && isFramed && self.name) attempt(() => Object.defineProperty(self, "sessionStorage", { configurable: true, value: {
  getItem: (key) => kept.getItem(own(key)),
  setItem: (key, value) => kept.setItem(own(key), value),
  removeItem: (key) => kept.removeItem(own(key)),
  clear: () => kept.clear(),
} }));
const get = (key) => attempt(() => kept.getItem(own(key)));
const set = (key, value) => attempt(() => kept.setItem(own(key), value));

// A frame that nobody has touched yet takes no focus: the host's page would jump to it.
if (isFramed) {
  const focus = HTMLElement.prototype.focus;
  let isTouched = false;
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => { isTouched = true; }, { capture: true, once: true });
  HTMLElement.prototype.focus = function (options) { if (isTouched || document.hasFocus()) focus.call(this, options); };
}

// A page that a link of the module led to has no options in its address: the host's still count there.
const before = get("tokkae-host") ?? "";
// The frame itself went to another page on a host's order: the host's options are those from before.
const went = get("tokkae-went");
if (went) attempt(() => kept.removeItem(own("tokkae-went")));
else if (location.search && isFramed) set("tokkae-host", location.search);
const asked = read(isFramed && (went || !location.search) ? before || location.search : location.search);
const look = { theme: asked.theme, accent: asked.accent, chrome: asked.chrome };

// Language, age, page, country, stories, place: as src/ui/src/app/session.rs writes it.
const session = () => {
  const fields = (get("tokkae") ?? "").split("|");
  return fields.length === 7 && fields[0] === "2" ? fields : ["2", "", "", "", "", "", ""];
};
const begin = (tier, page) => {
  const fields = session();
  if (tier) fields[2] = tier;
  fields[3] = page;
  fields[6] = "";
  set("tokkae", fields.join("|"));
};
const start = () => {
  if (went) return;
  const query = new URLSearchParams(location.search);
  query.delete("language");
  for (const [name, option] of [["language", "lang"], ["story", "story"], ["country", "country"]]) {
    if (asked[name]) query.set(option, asked[name]); else query.delete(option);
  }
  const was = read(before, () => {});
  const isNew = ["story", "tier", "start"].some((name) => was[name] !== asked[name]) || !get("tokkae");
  // The host's page was loaded again: the child goes on at the same place.
  if (!isNew && session()[6]) query.delete("story");  else if (isNew && asked.tier) begin(asked.tier, asked.start === "start" ? "start" : "stories");
  const search = `${query}` && `?${query}`;
  if (search !== location.search) history.replaceState(null, "", location.pathname + search + location.hash);
  if (asked.start === "help" && isNew && app && app.dataset.page !== "help") go("help");
};

const addressOf = (page, more) => {
  const query = new URLSearchParams(get("tokkae-host") ?? location.search);
  for (const name of ["story", "start", "language", "tier"]) query.delete(name);
  query.set("lang", app?.dataset.whole === "" ? root.lang : asked.language ?? root.lang);
  for (const [name, value] of Object.entries(more ?? {})) query.set(name, value);
  return new URL(`${page}?${query}`, base);
};
const leadTo = (address) => { set("tokkae-went", "1"); location.replace(address); };
const go = (to) => {
  const link = document.querySelector("[data-do=help]");
  if (to === "help" && app?.dataset.whole === "" && link) return link.click();
  if (to === "help") return leadTo(addressOf(`${root.lang}/help/`));
  if (to === "start" || to === "stories") {
    begin(asked.tier, to === "stories" && (asked.tier || session()[2]) ? "stories" : "start");
    return leadTo(addressOf(""));
  }
  leadTo(addressOf("", { story: to }));
};
const speak = (language) => {
  const link = [...document.querySelectorAll("[data-do=lang]")].find((one) => (one.dataset.lang ?? one.lang) === language);
  if (link) link.click();
  else if (root.lang !== language) { complain("not-found", `There is no language “${language}” here.`); flush(); }
};

// How it looks. The style sheet is fetched with this script, so the host is told that all is ready once it is here.
const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL("./{{styles}}", import.meta.url);
const dressed = new Promise((done) => { styles.onload = styles.onerror = done; });
document.head.append(styles);
const isNight = matchMedia("(prefers-color-scheme: dark)");
const dress = () => {
  const isDark = look.theme === "dark" || (look.theme === "auto" && isNight.matches);
  root.dataset.theme = isDark ? "dark" : "light";
  root.dataset.chrome = look.chrome ?? "full";
  if (look.accent) import("./{{colour}}").then(({ tokens }) => {
    for (const [name, value] of Object.entries(tokens(look.accent, isDark))) root.style.setProperty(name, value);
  }).catch(console.warn);
};
isNight.addEventListener?.("change", dress);

// The host: nobody, until the window around this one has said hello.
let host = null;
const say = (message) => host && parent.postMessage({ tokkae: contract.version, id: host.id, ...message }, host.origin === "null" ? "*" : host.origin);
const flush = () => { if (host) for (const complaint of complaints.splice(0)) say(complaint); };

const facts = () => fetch(new URL("embed/facts.json", base)).then((answer) => answer.json());
let stories = 0;
const progress = () => {
  const finished = session()[5].split(",").filter(Boolean).length;
  if (stories) say({ type: "progress", finished, stories });
};

// A command, or nothing: the same shapes as src/contract/src/message.rs reads.
export const command = (data) => {
  if (typeof data !== "object" || !data || Array.isArray(data) || data.tokkae !== contract.version) return null;
  const text = (name) => has(data, name) && typeof data[name] === "string" ? data[name] : null;
  const fits = (name, option) => { const value = text(name); return value !== null && contract.options[option].is.test(value); };
  const id = text("id");
  if (id === null || !/^[A-Za-z0-9-]{1,64}$/.test(id)) return null;
  const type = text("type");
  if (type === "hello") return { id, type };
  if (type === "go-to") return fits("to", "start") || fits("to", "story") ? { id, type, to: data.to } : null;
  if (type === "set-language") return fits("language", "language") ? { id, type, language: data.language } : null;
  if (type !== "set-look") return null;
  const named = contract.looks.filter((name) => has(data, name));
  return named.length && named.every((name) => fits(name, name)) ? { id, type, look: Object.fromEntries(named.map((name) => [name, data[name]])) } : null;
};
const hear = (event) => {
  if (event.source !== parent || !isFramed) return;
  // A message may hold an object that throws when it is looked at.
  const order = attempt(() => command(event.data));
  if (!order || (host && host.origin !== event.origin)) return;
  if (order.type === "hello") {
    host = { origin: event.origin, id: order.id };
    root.dataset.sized = "";
    facts().then((known) => { stories = known.stories; progress(); }).catch(console.warn);
    return void ready.then(arrive);
  }
  if (host?.id !== order.id) return;
  if (order.type === "go-to") go(order.to);
  if (order.type === "set-language") speak(order.language);
  if (order.type === "set-look") { Object.assign(look, order.look); dress(); }
};

// The height: what the page needs, whatever the frame has. A height that keeps going to and fro stays at the larger one.
let last = 0, since = 0, turns = 0;
const measure = () => {
  const height = Math.ceil((document.querySelector(".frame") ?? document.body).getBoundingClientRect().height + (partner?.offsetHeight ?? 0));
  const now = performance.now();
  if (!height || height === last) return;
  if (now - since > 1000) { since = now; turns = 0; }
  if (height < last && ++turns > 5) return;
  last = height;
  say({ type: "resize", height });
};
const sized = new ResizeObserver(() => host && measure());
const arrive = () => {
  say({ type: "ready", language: root.lang });
  last = 0;
  measure();
  flush();
  sized.observe(document.body);
};

// Ready is when all of the app is here, has brought the language and the story that it was asked for, and is dressed; a page
// without the app is at once.
const speaks = () => went || !asked.language || root.lang === asked.language || document.querySelector("[data-notice]");
const isThere = () => app.dataset.whole === "" && !document.querySelector(".notice__line--busy") && speaks();
const ready = Promise.all([dressed, new Promise((done) => {
  if (!app) return done();
  // What the app does by itself once it runs has been done when a timer comes.
  const look = () => { if (isThere()) { observer.disconnect(); done(); } };
  const observer = new MutationObserver(() => setTimeout(look));
  observer.observe(app, { subtree: true, childList: true, attributeFilter: ["data-whole"] });
  observer.observe(root, { attributeFilter: ["lang"] });
  setTimeout(look);
})]);
if (app) {
  new MutationObserver(() => { say({ type: "story-finished", story: app.dataset.finished }); progress(); }).observe(app, { attributeFilter: ["data-finished"] });
  const panel = document.getElementById("tokkae-failed");
  new MutationObserver(() => { if (!panel.hidden) { complain("failed", "The module has broken off; the page shows the way to the stories as pages, and to help."); flush(); } }).observe(panel, { attributeFilter: ["hidden"] });
  ready.then(() => setTimeout(() => {
    if (document.querySelector("[data-notice]") && (asked.story || asked.language || asked.country)) {
      const sought = ["story", "language", "country"].filter((name) => asked[name]).map((name) => `${name} “${asked[name]}”`);
      complain("not-found", `The module doesn't have all of this: ${sought.join(", ")}.`);
      flush();
    }
  }));
}

// The host's own way to report stands after the country's contacts, and says whose it is.
let partner = null;
if (asked["report-link"]) {
  const link = new URL(asked["report-link"]);
  facts().then(({ languages }) => {
    partner = document.createElement("aside");
    partner.className = "partner";
    let said = "";
    const place = () => {
      partner.hidden = !document.querySelector("main[data-page=help]");
      if (said === root.lang) return;
      said = root.lang;
      const words = languages[root.lang] ?? Object.values(languages)[0];
      const button = document.createElement("a");
      Object.assign(button, { className: "button", href: link, target: "_blank", rel: "noopener noreferrer", textContent: asked["report-label"] ?? words.report });
      const from = document.createElement("small");
      from.textContent = words.added.replace("{host}", link.host);
      partner.replaceChildren(button, from);
    };
    (app ?? document.querySelector(".frame") ?? document.body).after(partner);
    place();
    new MutationObserver(place).observe(app ?? document.body, { subtree: true, childList: true, attributeFilter: ["data-page"] });
    sized.observe(partner);
  }).catch(console.warn);
}

// Leaving: the page has covered itself and goes; the page around it goes too, by the child's own tap or by the host.
if (isFramed) new MutationObserver(() => {
  attempt(() => kept.clear());
  parent.postMessage(contract.leave, "*");
  attempt(() => top.location.replace(new URL("away/", base)));
}).observe(root, { attributeFilter: ["data-covered"] });

dress();
start();
addEventListener("message", hear);
if (isFramed) parent.postMessage(contract.waiting, "*");
// For tests: what a message could change.
export const state = () => JSON.stringify([host, look, location.href, root.lang, get("tokkae"), complaints.length]);
