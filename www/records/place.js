// The app's session as a platform may keep it: the language, the age group, the finished stories, and a scene that
// every way through the story passes. What the child chose, marked or felt, and which country's contacts it
// looked at, is left out: whoever looks after the platform can read what it keeps.
const FIELDS = 7;

export const placeOf = (session, table) => {
  const fields = session.split("|");
  if (fields.length !== FIELDS || fields[0] !== "2" || session.length > table.most) return "";
  const [, language, tier, page, , finished, snapshot] = fields;
  const known = (id) => id in table.places;
  const [, story, scene] = snapshot.split("~");
  const ways = known(story) ? table.places[story] : null;
  const at = ways?.of[scene] ?? 0;
  const place = ways ? ["1", story, ways.trunk[at], ways.trunk.slice(0, at).join("."), ""].join("~") : "";
  const under = page === "story" || page === "note" ? (ways ? page : "stories") : page === "stories" ? page : "start";
  const done = finished.split(",").filter(known).join(",");
  return ["2", table.languages.includes(language) ? language : "", tier, under, "", done, place].join("|");
};

export const finishedIn = (place) => (place.split("|")[5] ?? "").split(",").filter(Boolean);
