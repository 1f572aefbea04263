// arguments: the tags of the rules to run, and WebDriver's callback.
const done = arguments[arguments.length - 1];
const options = {
  runOnly: { type: "tag", values: arguments[0] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};
window.axe.run(document, options).then(
  (results) =>
    done({
      violations: results.violations.map((rule) => ({
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
