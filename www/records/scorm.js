// SCORM 1.2 and 2004: the platform's object is looked for in the windows around this one, and in the one that
// opened it. Any of them may belong to someone else, and then looking at it throws.
const FAR = 100;

const look = (at, name) => {
  try { return at[name] ?? null; } catch { return null; }
};
const around = (from, name) => {
  for (let at = from, far = 0; at && far < FAR; far++) {
    const found = look(at, name);
    if (found) return found;
    const up = look(at, "parent");
    if (!up || up === at) return null;
    at = up;
  }
  return null;
};
const find = (name) => around(self, name) ?? around(look(self, "opener"), name) ?? around(look(self.top, "opener"), name);

export const open = async ({ platform: words }, pending) => {
  const object = find(words.object);
  if (!object) return null;
  const call = (name, ...values) => String(object[words.calls[name]](...values));
  const get = (element) => {
    try { return call("get", element); } catch (reason) { console.warn(reason); return ""; }
  };
  const set = (element, value) => call("set", element, value) !== "false";
  if (call("open", "") === "false") return null;

  // A row for each finished story. A platform need not know rows (SCORM 1.2 leaves it free): then it is told of the
  // whole only.
  const row = (id) => {
    const count = Number(get(words.count)) || 0;
    for (let n = 0; n < count; n++) if (get(words.finished[id][0][0].replace("{n}", n)) === id) return n;
    return count;
  };
  const tell = (id) => {
    const n = row(id);
    return words.finished[id].every(([element, value]) => set(element.replace("{n}", n), value));
  };
  const commit = () => call("commit", "") !== "false";

  const written = get(words.complete[0]);
  let complete = written === words.complete[1] || written === "passed";
  if (!complete && written !== words.incomplete[1]) pending.add("status", () => set(...words.incomplete) && commit());
  pending.add("pause", () => { try { set(...words.pause); } catch { /* it may not know it */ } });
  pending.send();

  let ended = false;
  return {
    place: get(words.place),
    finished(id, enough) {
      pending.add(`story ${id}`, () => { try { tell(id); } catch (reason) { console.warn(reason); } return commit(); });
      if (!enough || complete) return;
      pending.add("status", () => {
        complete = set(...words.complete) && commit();
        return complete;
      });
    },
    keep(place) {
      pending.add("place", () => set(words.place, place) && commit());
    },
    async end() {
      if (ended) return;
      ended = true;
      pending.last();
      try { call("commit", ""); call("end", ""); } catch (reason) { console.warn(reason); }
    },
  };
};
