// While authors work: shows the page anew when the content has been built again. Not in a published site.
const now = async () => {
  const answer = await fetch("/reload");
  return answer.ok ? answer.text() : null;
};
const shown = await now();
setInterval(async () => {
  const built = await now().catch(() => null);
  if (built !== null && built !== shown) location.reload();
}, 1000);
