// Puts every example on an even pixel and makes it an even number of pixels high, so that what stands above it does
// not soften its edges, and answers where each is and what its words are.
const even = (length) => Math.ceil(length / 2) * 2;
return [...document.querySelectorAll("[data-example]")].map((figure) => {
  const before = figure.getBoundingClientRect();
  const top = before.top + scrollY;
  figure.style.marginBlockStart = `${even(top) - top}px`;
  figure.style.blockSize = `${even(before.height)}px`;
  const { x, y, width, height } = figure.getBoundingClientRect();
  return { name: figure.dataset.example, x: x + scrollX, y: y + scrollY, width, height, words: figure.innerText };
});
