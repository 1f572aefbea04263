// A single-page app: views come and go, and nothing of a view may stay behind.
const view = document.getElementById("view");
window.mount = (options = { language: "en" }) => {
  const module = listenTo(document.createElement("tokkae-module"));
  Object.assign(module, options);
  view.replaceChildren(module);
  return module;
};
window.unmount = () => view.replaceChildren();
document.getElementById("mount").addEventListener("click", () => mount());
document.getElementById("unmount").addEventListener("click", unmount);
document.getElementById("move").addEventListener("click", () => document.getElementById("side").append(...view.childNodes));
