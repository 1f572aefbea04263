// arguments: the tags of the rules to run, and WebDriver's callback.
const done = arguments[arguments.length - 1];
const SIZE = "target-size";
const options = {
  runOnly: { type: "tag", values: arguments[0] },
  rules: { [SIZE]: { enabled: true } },
  resultTypes: ["violations"],
};

// The element of a node's path: a selector a frame, each a list of selectors through shadow roots.
// Nothing where the path leads into a frame.
const elementOf = (path) =>
  path.length > 1
    ? null
    : path
        .flat()
        .reduce((root, selector) => root && (root.shadowRoot ?? root).querySelector(selector), document);

const scrolled = (element) => {
  const kept = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) kept.push([at, at.scrollLeft, at.scrollTop]);
  return () => kept.forEach(([at, left, top]) => at.scrollTo({ left, top, behavior: "instant" }));
};

// A target that a bar covers only because of where the page happens to be scrolled is as large as it is once it is
// scrolled to: axe looks at one place alone, so each target that it calls too small is scrolled to and looked at again.
const tooSmall = async (node) => {
  const element = elementOf(node.target);
  if (!element) return true;
  const back = scrolled(element);
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  try {
    const again = await window.axe.run(element, {
      runOnly: { type: "rule", values: [SIZE] },
      resultTypes: ["violations"],
    });
    return again.violations.some((rule) => rule.nodes.some((found) => elementOf(found.target) === element));
  } finally {
    back();
  }
};

const look = async () => {
  const { violations } = await window.axe.run(document, options);
  const kept = [];
  for (const rule of violations) {
    const nodes = [];
    for (const node of rule.nodes) if (rule.id !== SIZE || (await tooSmall(node))) nodes.push(node);
    if (nodes.length) kept.push({ ...rule, nodes });
  }
  return kept;
};

look().then(
  (violations) =>
    done({
      violations: violations.map((rule) => ({
        id: rule.id,
        impact: rule.impact,
        help: rule.help,
        nodes: rule.nodes.map((node) => ({
          target: node.target.flat(Infinity).join(" "),
          summary: node.failureSummary,
        })),
      })),
    }),
  (error) => done({ error: String(error) }),
);
