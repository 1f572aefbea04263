// A voice for tests: it says a text by keeping it, and is done at once. `local` is whether it is the device's own.
const [lang, local] = arguments;
window.saidAloud = [];
const voice = { getVoices: () => [{ lang, localService: local, name: "Voice" }], addEventListener() {}, cancel() {} };
voice.speak = (words) => {
  window.saidAloud.push({ text: words.text, lang: words.lang, marked: document.querySelectorAll("[data-spoken]").length });
  queueMicrotask(() => words.onend());
};
Object.defineProperty(window, "speechSynthesis", { value: voice, configurable: true });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
document.documentElement.lang = document.documentElement.lang;
