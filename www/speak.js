// Reads the page aloud with the device's own voice, from its heading to its choices, and goes on with what
// comes: a message that arrives, the next scene. What is being read is marked. Only voices of the
// device itself are taken: others would send the words to their maker.
const READ = ".bubble, h1, h2, h3, p, li, summary, label, button, a";
const root = document.documentElement;
let button = null;
let heading = null;
let speaking = null;
let said = new WeakMap();

// Turns reading on and off.
export const turn = (by) => {
  if (button) return stop();
  button = by;
  button.setAttribute("aria-pressed", "true");
  said = new WeakMap();
  watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ["hidden"] });
  next();
};

const stop = () => {
  button?.setAttribute("aria-pressed", "false");
  button = null;
  watch.disconnect();
  hush();
};
addEventListener("pagehide", stop);

const hush = () => {
  if (speaking) delete speaking.block.dataset.spoken;
  speaking?.sound?.pause();
  speaking = null;
  self.speechSynthesis?.cancel();
};

const watch = new MutationObserver(() => {
  const gone = speaking && !speaking.block.isConnected;
  // Another scene or page: what came before is no longer to be heard.
  if (gone || document.querySelector("main h1") !== heading) hush();
  if (!speaking) next();
});

// The words of what can be read as one, or nothing: what is hidden, empty, or has been read.
const words = (block) => {
  if (!block.getClientRects().length || block.closest("[aria-hidden=true], [hidden]")) return "";
  const text = block.innerText.replace(/\s+/g, " ").trim();
  return said.get(block) === text ? "" : text;
};

const blocks = () => [...document.querySelectorAll("main :is(" + READ + ")")]
  .filter((block) => !block.parentElement.closest(".bubble, p, li button, li a, button, a, summary, label, h1, h2, h3"))
  .filter((block) => !(block.matches("li") && block.querySelector(READ)));

const next = () => {
  if (!button) return;
  heading = document.querySelector("main h1");
  for (const block of blocks()) {
    const text = words(block);
    if (text) return say(block, text);
  }
};

// Where a recording of a block's text would be: under the text's address, `story/scene/part`.
const recording = (block) => {
  const story = block.closest("[data-playing]")?.dataset.playing;
  const scene = block.closest("[data-scene]")?.dataset.scene;
  const part = block.closest("[data-item]")?.dataset.item
    ?? (block.matches(".aside__words") ? "tokkae" : block.className.match(/^scene__(heading|intro|prompt)$/)?.[1]);
  if (!story || !scene || !part || !root.dataset.audio.split(" ").includes(root.lang)) return null;
  return new URL(`audio/${root.lang}/${story}/${scene}/${part}.mp3`, import.meta.url);
};

const say = (block, text) => {
  said.set(block, text);
  block.dataset.spoken = "";
  block.scrollIntoView({ block: "nearest" });
  const address = recording(block);
  if (!address) return speak(block, text);
  const sound = new Audio(address);
  speaking = { block, sound };
  sound.onended = () => done(sound);
  // There is none of this text: the device's voice reads it, if it has one.
  sound.onerror = () => speaking?.sound === sound && speak(block, text);
  sound.play().catch(() => { /* said by onerror */ });
};

const done = (what) => {
  if (speaking?.sound !== what && speaking?.spoken !== what) return;
  delete speaking.block.dataset.spoken;
  speaking = null;
  next();
};

const speak = (block, text) => {
  if (!self.speechSynthesis || !voice(block.closest("[lang]").lang)) {
    speaking = { block };
    return done();
  }
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = block.closest("[lang]").lang;
  spoken.voice = voice(spoken.lang);
  spoken.rate = 0.9;
  speaking = { block, spoken };
  spoken.onend = spoken.onerror = () => done(spoken);
  speechSynthesis.speak(spoken);
};

const voice = (lang) => {
  const primary = (tag) => tag.split(/[-_]/)[0];
  const voices = speechSynthesis.getVoices().filter((one) => one.localService && primary(one.lang) === primary(lang));
  return voices[0] ?? null;
};
