// Plays the first story of the first age group: finds what a child could tap next, and times what comes of it.
{
  const done_here = new Set();

  const key = (control) => {
    const { do: does, item, answer } = control.dataset;
    return [document.querySelector("[data-scene]")?.dataset.scene, does, item, answer].join("/");
  };

  // One that has not been tapped, so that a choice which leads back is not made for ever.
  const one = (...selectors) => {
    for (const selector of selectors) {
      const all = [...document.querySelectorAll(`#tokkae ${selector}`)].filter((control) => control.checkVisibility());
      const control = all.find((control) => !done_here.has(key(control))) ?? all[0];
      if (control) return control;
    }
    return null;
  };

  const next_control = () => {
    const page = document.querySelector("main[data-page]").dataset.page;
    if (page !== "story") return one("[data-do=tier]:not([data-tier=adults])", "[data-do=open-story]", "[data-do=begin]");
    const { state, kind } = document.querySelector("[data-scene]").dataset;
    if (kind === "ending") return null;
    if (state === "done") return one("[data-do=next]");
    const is_marked = document.querySelector("[data-do=mark][aria-pressed=true]");
    return one("[data-do=choose]", "[data-do=feel]", "[data-do=sort]", "[data-do=tell-person]", "[data-do=tell-words]",
      "[data-do=practise]", is_marked ? "[data-do=show-reasons]" : "[data-do=mark]", "[data-do=hurry]");
  };

  // What to tap, brought to where it can be tapped; nothing at the story's end.
  bench.aim = async () => {
    const control = next_control();
    if (!control) return null;
    control.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise(bench.after_frame);
    const { left, top, width, height } = control.getBoundingClientRect();
    const scene = document.querySelector("[data-scene]")?.dataset.scene ?? "";
    done_here.add(key(control));
    return { x: left + width / 2, y: top + height / 2, does: control.dataset.do, scene };
  };

  // Once the next frame is done: the most urgent task begins, or, where another frame is more urgent, that one. What the
  // browser has to tell `watch.js` of the tap waits until then: without the measurement it would not be there.
  const after_one_frame = (note) => requestAnimationFrame(() => {
    let is_noted = false;
    const once = () => {
      if (!is_noted) note(performance.now());
      is_noted = true;
    };
    scheduler.postTask(once, { priority: "user-blocking" });
    requestAnimationFrame(once);
  });

  // From the tap to the first frame after the page has changed.
  let landed = null;
  let changed = false;
  const changes = new MutationObserver(() => { changed = true; });
  changes.observe(document.getElementById("tokkae"), { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener("click", (event) => {
    const tapped = event.timeStamp;
    changed = false;
    landed = new Promise((resolve) => {
      const look = () => after_one_frame((now) => changed ? resolve(now - tapped) : look());
      look();
    });
  }, { capture: true });
  bench.landed = async () => await landed;

  // Waits until the page is another one than it was when the tap was aimed: packs come over the line.
  bench.arrived = (does) => new Promise((resolve) => {
    const wait = () => one(`[data-do=${does}]`) ? setTimeout(wait, 20) : resolve(null);
    wait();
  });

  // A chat without a tap: until all its messages have come by themselves.
  bench.waited = () => new Promise((resolve) => {
    const wait = () => one("[data-do=hurry]") ? setTimeout(wait, 50) : resolve(null);
    wait();
  });
}
