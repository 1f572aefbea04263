// Words in Latin letters that are neither marked as another language, nor an address, nor a name that stays as it is.
const tag = arguments[0];
const kept = new Set(arguments[1]);
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = new Set();
while (walker.nextNode()) {
  const parent = walker.currentNode.parentElement;
  const lang = parent.closest("[lang]");
  if (lang && lang.lang !== tag) continue;
  if (parent.closest("[dir=ltr]:not(html), noscript, script, style")) continue;
  if (parent.closest("[hidden]")) continue;
  for (const word of walker.currentNode.data.match(/[A-Za-z]{2,}/g) || []) if (!kept.has(word)) found.add(word);
}
return [...found];
