// cmi5: a record store says who learns (a token, once), what belongs into every statement, and keeps the place. It is
// told that the module has begun, which stories were finished, when that was all, and that it has ended.
const VERSION = "1.0.3";
const KEPT = "tokkae-launch";
// No time is told finer than it must be: whole seconds, and how long it took in quarters of an hour.
const now = () => new Date(Math.ceil(Date.now() / 1000) * 1000).toISOString();
const since = (start) => `PT${15 * Math.max(1, Math.ceil((Date.now() - start) / 900000))}M`;

// The page's policy was written before anyone knew the store, and is open. This one closes it, but for the store that
// launched this page, before the first request; a policy that stands can't be taken back.
const close = (...addresses) => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${addresses.map((address) => address.split(/[?#]/)[0].replace(/[;,]/g, encodeURIComponent)).join(" ")}`;
  document.head.append(policy);
};

const id = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, 0)).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};

const recall = (fetched) => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept?.fetched === fetched ? kept : null;
  } catch { return null; }
};
const remember = (launch) => {
  try { sessionStorage.setItem(KEPT, JSON.stringify(launch)); } catch { /* a reload then has to be launched again */ }
};

export const open = async ({ platform: words }, pending) => {
  const asked = new URLSearchParams(location.search);
  const [fetched, registration, activity] = ["fetch", "registration", "activityId"].map((name) => asked.get(name));
  if (!asked.get("endpoint") || !fetched || !registration || !activity || !asked.get("actor")) return null;
  const endpoint = asked.get("endpoint").replace(/\/*$/, "/");
  const actor = JSON.parse(asked.get("actor"));
  close(endpoint, fetched);

  // The address gives its token once. A reload of this page has it still.
  const launch = recall(fetched) ?? { fetched, start: Date.now() };
  if (launch.ended) return null;
  if (!launch.token) {
    const answer = await fetch(fetched, { method: "POST", credentials: "omit", referrerPolicy: "no-referrer" });
    launch.token = (await answer.json())["auth-token"];
    if (!launch.token) return null;
    remember(launch);
  }
  const ask = (path, query, options = {}) => {
    const headers = { Authorization: `Basic ${launch.token}`, "X-Experience-API-Version": VERSION };
    if (options.body) headers["Content-Type"] = "application/json";
    const address = `${endpoint}${path}?${new URLSearchParams(query)}`;
    return fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", ...options, headers });
  };
  const state = (stateId) => ({ activityId: activity, agent: JSON.stringify(actor), registration, stateId });

  const told = await ask("activities/state", state("LMS.LaunchData"));
  if (!told.ok) throw new Error(`The record store has no LMS.LaunchData: ${told.status}`);
  const { contextTemplate = {}, launchMode = "Normal", returnURL } = await told.json();
  const mine = await ask("activities/state", state("tokkae")).then((answer) => answer.ok ? answer.json() : {}).catch(() => ({}));
  const document_of = { place: "", complete: false, ...mine };
  // cmi5 has every unit look at them; the language is what this one needs.
  const wishes = await ask("agents/profile", { agent: JSON.stringify(actor), profileId: "cmi5LearnerPreferences" })
    .then((answer) => answer.ok ? answer.json() : {}).catch(() => ({}));

  const statement = (name, object) => {
    const { verb, category, result, duration } = words.said[name];
    const context = JSON.parse(JSON.stringify(contextTemplate));
    context.registration = registration;
    context.contextActivities = { ...context.contextActivities };
    const categories = [...context.contextActivities.category ?? [], ...category];
    // One for each id, and none at all where there is none.
    if (categories.length) context.contextActivities.category = [...new Map(categories.map((one) => [one.id, one])).values()];
    const said = { id: id(), actor, verb, object: { objectType: "Activity", ...object }, context, timestamp: now() };
    if (result || duration) said.result = { ...result, ...duration && { duration: since(launch.start) } };
    return said;
  };
  // With an id of its own: told twice, it counts once.
  const send = (said, options = {}) => ask("statements", { statementId: said.id }, { method: "PUT", body: JSON.stringify(said), ...options })
    .then(({ ok, status }) => ok || status === 409);
  const tell = (name, key, object) => {
    const said = statement(name, object);
    pending.add(key, () => send(said));
  };
  const keep = () => pending.add("place", () => ask("activities/state", state("tokkae"), { method: "PUT", body: JSON.stringify(document_of) })
    .then(({ ok }) => ok));

  // Looking around, or once more: only that it began and ended.
  const counts = launchMode === "Normal";
  const unit = { id: activity };
  if (!launch.began) {
    const said = statement("initialized", unit);
    pending.add("initialized", async () => {
      launch.began = await send(said);
      remember(launch);
      return launch.began;
    });
    pending.send();
  }
  return {
    place: document_of.place,
    language: (wishes.languagePreference ?? "").split(",")[0].trim().split("-")[0],
    back: returnURL ? () => location.assign(returnURL) : null,
    finished(story, enough) {
      if (!counts) return;
      const definition = { name: words.stories[story].name, type: "http://adlnet.gov/expapi/activities/lesson" };
      tell("story", `story ${story}`, { id: `${activity}${activity.endsWith("/") ? "" : "/"}${story}`, definition });
      if (!enough || document_of.complete) return;
      document_of.complete = true;
      tell("completed", "completed", unit);
      keep();
    },
    keep(place) {
      document_of.place = place;
      keep();
    },
    async end() {
      if (launch.ended) return;
      launch.ended = true;
      remember(launch);
      // While a page goes, there is no time to wait for what is through already.
      if (pending.pieces.length) await pending.send();
      await send(statement("terminated", unit), { keepalive: true }).catch(console.warn);
    },
  };
};
