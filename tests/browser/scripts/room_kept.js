// Whether everything that a session may need is kept on the device.
const done = arguments[arguments.length - 1];
const script = document.querySelector("script[data-keep]");
const kept = (file) => caches.match(new URL(file, script.src)).then(Boolean);
Promise.all(script.dataset.keep.split(" ").map(kept)).then((all) => done(all.every(Boolean)), () => done(false));
