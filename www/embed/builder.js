// The page where partners put their snippet together: what is chosen is shown, and written down to be copied.
const { base, integrity, help } = JSON.parse(document.getElementById("facts").textContent);
const root = new URL(base, location.href).href;
const find = (id) => document.getElementById(id);
const form = find("choices");
const events = find("events");
let shown = "";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const chosen = () => {
  const options = {};
  for (const [name, value] of new FormData(form)) if (value && form.elements[name].validity?.valid !== false) options[name] = value;
  if (!find("with-accent").checked) delete options.accent;
  if (!options["report-link"]) delete options["report-label"];
  if (options.mode === "iframe") delete options.mode;
  return options;
};
const snippet = ({ mode, ...options }) => {
  if (mode === "bare") {
    const query = `${new URLSearchParams(options)}`;
    const address = escape(root + (query && `?${query}`));
    return `<iframe src="${address}" title="Tokkae" width="100%" height="720" loading="lazy"\n  style="border: 0"></iframe>`;
  }
  if (mode) options.mode = mode;
  const attributes = Object.entries(options).map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
  return `<script src="${root}embed/v1.js" async crossorigin\n  integrity="${integrity}"></script>\n` +
    `<tokkae-module${attributes}>\n  <a href="${root}${options.language ?? document.documentElement.lang}/help/">${help}</a>\n</tokkae-module>`;
};
const note = (type, detail) => {
  if (!("begun" in events.dataset)) { events.replaceChildren(); events.dataset.begun = ""; }
  const line = document.createElement("li");
  line.textContent = `${type} ${JSON.stringify(detail)}`;
  // The height is told so often that only the last one says anything.
  if (type === "resize" && events.lastChild?.textContent.startsWith("resize")) events.lastChild.remove();
  events.append(line);
};
const show = () => {
  const options = chosen();
  const text = snippet(options);
  find("snippet").textContent = text;
  find("copied").textContent = "";
  if (text === shown) return;
  shown = text;
  const { mode, ...rest } = options;
  if (mode === "bare") {
    const frame = document.createElement("iframe");
    frame.title = "Tokkae";
    frame.src = `${root}?${new URLSearchParams(rest)}`;
    return find("preview").replaceChildren(frame);
  }
  const module = document.createElement("tokkae-module");
  for (const [name, value] of Object.entries(options)) module.setAttribute(name, value);
  for (const type of ["ready", "resize", "progress", "story-finished", "error"]) module.addEventListener(type, ({ detail }) => note(type, detail));
  find("preview").replaceChildren(module);
};

find("policy").textContent = find("policy").dataset.text
  .replace("{origin}", location.origin).replace("{policy}", "Content-Security-Policy").replace("{places}", "script-src, frame-src, connect-src");
form.addEventListener("change", show);
form.addEventListener("input", ({ target }) => { if (target.name === "accent") find("with-accent").checked = true; });
form.addEventListener("submit", (event) => event.preventDefault());
find("copy").addEventListener("click", async () => {
  try { await navigator.clipboard.writeText(find("snippet").textContent); } catch {
    // Without permission for the clipboard it is marked, and a key copies it.
    return getSelection().selectAllChildren(find("snippet"));
  }
  find("copied").textContent = find("copied").dataset.text;
});
// Whoever reads this page in another language than the first probably wants the stories in it.
const { lang } = document.documentElement;
if (lang !== "en") form.elements.language.value = lang;
const element = document.createElement("script");
element.src = `${root}embed/v1.js`;
document.head.append(element);
show();
