// Runs in every measured page before its own scripts: notes what happens and when, in milliseconds since the
// page was asked for. USABLE and READY are the selectors of the page.
{
  const bench = {
    "first-paint": null,
    "first-contentful-paint": null,
    usable: null,
    ready: null,
    shift: 0,
    shifts: [],
    long: [],
  };

  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", (entry) => { bench[entry.name] = entry.startTime; });
  observe("longtask", (entry) => bench.long.push([entry.startTime, entry.duration]));
  observe("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    bench.shift += entry.value;
    const name = ({ node }) => node?.className || node?.localName || node?.nodeName || "?";
    bench.shifts.push([entry.startTime, entry.value, entry.sources.map(name).join(" ")]);
  });

  // The next moment after a frame in which the page takes a message, and so would take a tap.
  const after_frame = (note) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(performance.now());
    port2.postMessage(null);
  });

  // A page draws no frame before its styles are there: a control that is laid out now is seen with this frame.
  const on_screen = (element) => element.getClientRects().length > 0;
  const look = () => {
    const found = [...document.querySelectorAll(USABLE)].find(on_screen);
    if (found) after_frame((now) => { bench.usable = now; });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const changes = new MutationObserver(() => {
    if (!document.querySelector(READY)) return;
    changes.disconnect();
    bench.ready = performance.now();
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-running"] });

  // When all of it has happened, and the page has come to rest.
  bench.settled = () => new Promise((resolve) => {
    const is_over = () => bench.usable !== null && bench.ready !== null && bench["first-contentful-paint"] !== null
      && document.readyState === "complete";
    const wait = () => is_over() ? requestIdleCallback(() => resolve({ ...bench, settled: null })) : setTimeout(wait, 20);
    wait();
  });

  bench.after_frame = after_frame;
  self.bench = bench;
}
