// Runs in every measured page before its own scripts: notes what happens and when, in milliseconds since the
// page was asked for. USABLE and READY are the selectors of the page.
{
  const notes = { contentful: null, usable: null, ready: null, whole: null, shift: 0, shifts: [], long: [], taps: [] };

  const observe = (type, note, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") notes.contentful = startTime;
  });
  observe("longtask", ({ startTime, duration }) => notes.long.push([startTime, duration]));
  const name = ({ node }) => node?.className?.baseVal ?? (node?.className || node?.nodeName || "?");
  observe("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    notes.shift += entry.value;
    notes.shifts.push([Math.round(entry.startTime), entry.value, entry.sources.map(name).join(", ")]);
  });
  // How long the browser itself says that taps took; it tells none that took less than 16 ms.
  const is_click = (entry) => entry.name === "click" && notes.taps.push(entry.duration);
  observe("event", is_click, { durationThreshold: 16 });

  // The next moment in which the page takes a message, and so would take a tap.
  const message = (note) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(performance.now());
    port2.postMessage(null);
  };
  const after_frame = (note) => requestAnimationFrame(() => message(note));

  // Nothing is asked frame by frame: that alone would make a page with moving pictures busy. A page draws no
  // frame before its styles are there: a control that is in the page now is seen with the next one.
  const once = (selector, note) => {
    const changes = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      changes.disconnect();
      note();
    });
    changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-running", "data-whole"] });
  };
  once(USABLE, () => after_frame((now) => { notes.usable = now; }));
  // What the app still has to do in the same go is a part of it.
  once(READY, () => message((now) => { notes.ready = now; }));
  once("[data-whole]", () => message((now) => { notes.whole = now; }));

  // When all of it has happened, and the page has come to rest.
  const settled = () => new Promise((resolve) => {
    const is_over = () => document.readyState === "complete"
      && (notes.whole !== null || !document.querySelector("#tokkae[data-running]"))
      && ["contentful", "usable", "ready"].every((what) => notes[what] !== null);
    const wait = () => is_over() ? requestIdleCallback(() => resolve(notes)) : setTimeout(wait, 20);
    wait();
  });

  // The memories of all modules that are started.
  const memories = new Set();
  for (const start of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[start];
    WebAssembly[start] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) memories.add(memory);
      return made;
    };
  }
  const memory = () => [...memories].reduce((sum, one) => sum + one.buffer.byteLength, 0);

  // A finger that taps is down for about so long, in milliseconds.
  const held = () => new Promise((resolve) => setTimeout(resolve, 80));

  self.bench = { notes, after_frame, settled, memory, held };
}
