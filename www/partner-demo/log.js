// Writes down everything that modules on the page tell it.
window.told = [];
const types = ["ready", "resize", "progress", "story-finished", "error"];
window.listenTo = (module) => {
  for (const type of types) module.addEventListener(type, ({ detail }) => {
    told.push({ type, of: module.id, ...detail });
    const line = document.createElement("li");
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    document.getElementById("log")?.append(line);
  });
  return module;
};
document.querySelectorAll("tokkae-module").forEach(listenTo);
window.refused = [];
document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => refused.push(`${effectiveDirective} ${blockedURI}`));
