// The messages by hand, as www/embed/README.md describes them: nothing is told before the page has said hello.
window.told = [];
const frame = document.getElementById("module");
const origin = new URL(frame.src).origin;
addEventListener("message", ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin) return;
  if (data === "tokkae:waiting") source.postMessage({ tokkae: 1, id: "board", type: "hello" }, origin);
  else if (data === "tokkae:leave") location.replace(new URL("away/", frame.src));
  else if (data.tokkae === 1 && data.id === "board") told.push(data);
});
