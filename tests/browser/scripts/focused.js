// What has the focus; arguments[0] is the selector that is looked for. Goes into shadow roots.
let at = document.activeElement;
while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
if (!at || at === document.body) {
  return { name: "(the page)", wanted: false, visible: false, past: false };
}
const name = at.getAttribute("aria-label") || at.innerText || at.getAttribute("title") || "";
const style = getComputedStyle(at);
const transparent = /^(transparent|rgba\(.*, 0\))$/.test(style.outlineColor);
const outlined =
  style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !transparent;
const wanted = at.getRootNode().querySelector(arguments[0]);
return {
  past: Boolean(wanted && at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING),
  name: (at.getAttribute("role") || at.localName) + " “" + name.trim().slice(0, 60) + "”",
  wanted: at.matches(arguments[0]),
  visible: style.outlineStyle === "auto" || outlined,
};
