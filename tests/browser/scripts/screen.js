// What the app shows, from the attributes that it puts on its elements.
const main = document.querySelector("main[data-page]");
const scene = document.querySelector("section[data-scene]");
const heading = main && main.querySelector("[data-focus]");
const focus = document.activeElement;
const root = document.documentElement;
return {
  page: main && main.dataset.page,
  lang: root.lang,
  scene: scene && scene.dataset.scene,
  done: Boolean(scene && scene.dataset.state === "done"),
  items: scene ? scene.querySelectorAll("[data-item]").length : 0,
  heading_has_focus: Boolean(heading && heading === focus),
  heading: heading && heading.textContent.trim(),
  focus_is_lost: !focus || focus === document.body || focus === root,
  too_wide: Math.max(0, root.scrollWidth - root.clientWidth),
};
