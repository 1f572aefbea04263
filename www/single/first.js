// Before anything is painted: where scripts run, the page for browsers that can't go on is not needed, and another page
// than the first one is not covered by it.
(() => {
  const page = new URLSearchParams(location.search).get("page") || "";
  document.documentElement.dataset.single = page === "away/" ? "away" : page ? "wait" : "start";
})();
