// Pages for trainers: the button to print, and the code of the address from which the page came, drawn here on the
// device (ISO/IEC 18004: bytes, level M, versions 1 to 15). Nothing is asked of anyone.
for (const button of document.querySelectorAll("[data-do=print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// By version: bytes for mending in each block, and how many blocks there are.
const MENDING = [, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
const BLOCKS = [, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

// All modules of a version that are not for finding, timing or naming it, in bytes.
const room = (version) => {
  let bits = (16 * version + 128) * version + 64;
  const marks = version > 1 ? Math.floor(version / 7) + 2 : 0;
  if (marks) bits -= (25 * marks - 10) * marks - 55;
  if (version > 6) bits -= 36;
  return Math.floor(bits / 8);
};
const payload = (version) => room(version) - MENDING[version] * BLOCKS[version];

// Multiplication in the field of 256 numbers.
const times = (one, other) => {
  let product = 0;
  for (let at = 7; at >= 0; at--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((other >> at) & 1) * one);
  return product;
};
const divisor = (degree) => {
  const terms = new Array(degree - 1).fill(0).concat(1);
  for (let root = 1, at = 0; at < degree; at++, root = times(root, 2)) {
    for (let term = 0; term < degree; term++) terms[term] = times(terms[term], root) ^ (terms[term + 1] ?? 0);
  }
  return terms;
};
const mending = (bytes, by) => {
  const rest = by.map(() => 0);
  for (const byte of bytes) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    by.forEach((term, at) => { rest[at] ^= times(term, factor); });
  }
  return rest;
};

// The bytes of a text, filled up, with those for mending, in the order of the code.
const interleaved = (bytes, version) => {
  const bits = [];
  const push = (value, length) => { for (let at = length - 1; at >= 0; at--) bits.push((value >> at) & 1); };
  push(4, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => push(byte, 8));
  const size = payload(version);
  push(0, Math.min(4, size * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const all = Array.from({ length: bits.length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2));
  for (let fill = 0xec; all.length < size; fill ^= 0xec ^ 0x11) all.push(fill);
  const count = BLOCKS[version];
  const short = Math.floor(size / count);
  const by = divisor(MENDING[version]);
  const blocks = [];
  for (let at = 0, from = 0; at < count; at++) {
    const length = short + (at < count - size % count ? 0 : 1);
    const block = all.slice(from, from += length);
    blocks.push([block, mending(block, by)]);
  }
  const mixed = [];
  for (const part of [0, 1]) {
    const longest = Math.max(...blocks.map((block) => block[part].length));
    for (let at = 0; at < longest; at++) for (const block of blocks) if (at < block[part].length) mixed.push(block[part][at]);
  }
  return mixed;
};

const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => x * y % 2 + x * y % 3,
  (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
];

// What must stand where it does: finding, lining up, timing, the version. `null` is still free.
const frame = (version) => {
  const size = version * 4 + 17;
  const grid = Array.from({ length: size }, () => new Array(size).fill(null));
  const set = (x, y, dark) => { if (grid[y]?.[x] !== undefined) grid[y][x] = dark; };
  for (let at = 0; at < size; at++) { set(6, at, at % 2 === 0); set(at, 6, at % 2 === 0); }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) {
    for (let dy = -4; dy <= 4; dy++) for (let dx = -4; dx <= 4; dx++) {
      const far = Math.max(Math.abs(dx), Math.abs(dy));
      set(x + dx, y + dy, far !== 2 && far !== 4);
    }
  }
  const marks = [];
  if (version > 1) {
    const count = Math.floor(version / 7) + 2;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    for (let at = size - 7; marks.length < count - 1; at -= step) marks.unshift(at);
    marks.unshift(6);
  }
  const last = marks.length - 1;
  marks.forEach((x, i) => marks.forEach((y, j) => {
    if ((!i && !j) || (!i && j === last) || (i === last && !j)) return;
    for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  }));
  named(grid, 0);
  if (version > 6) {
    let rest = version;
    for (let at = 0; at < 12; at++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const bits = version << 12 | rest;
    for (let at = 0; at < 18; at++) {
      const [x, y] = [size - 11 + at % 3, Math.floor(at / 3)];
      set(x, y, !!(bits >> at & 1)); set(y, x, !!(bits >> at & 1));
    }
  }
  return grid;
};

// The level and the mask, beside the three large marks. Level M has the number 0.
const named = (grid, mask) => {
  const size = grid.length;
  let rest = mask;
  for (let at = 0; at < 10; at++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = (mask << 10 | rest) ^ 0x5412;
  const dark = (at) => !!(bits >> at & 1);
  for (let at = 0; at < 6; at++) grid[at][8] = dark(at);
  grid[7][8] = dark(6); grid[8][8] = dark(7); grid[8][7] = dark(8);
  for (let at = 9; at < 15; at++) grid[8][14 - at] = dark(at);
  for (let at = 0; at < 8; at++) grid[8][size - 1 - at] = dark(at);
  for (let at = 8; at < 15; at++) grid[size - 15 + at][8] = dark(at);
  grid[size - 8][8] = true;
};

// How hard a code is to read: runs, blocks, what looks like a large mark, too much of one colour.
const hardness = (grid) => {
  const size = grid.length;
  let points = 0, darks = 0;
  const look = (of) => {
    for (let line = 0; line < size; line++) {
      const text = Array.from({ length: size }, (_, at) => of(line, at) ? "1" : "0").join("");
      for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
      points += 40 * [...text.matchAll(/(?=00001011101|10111010000)/g)].length;
    }
  };
  look((line, at) => grid[line][at]);
  look((line, at) => grid[at][line]);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) {
    if (grid[y][x]) darks++;
    if (y && x && new Set([grid[y][x], grid[y - 1][x], grid[y][x - 1], grid[y - 1][x - 1]]).size === 1) points += 3;
  }
  return points + 10 * Math.floor(Math.abs(darks * 20 - size * size * 10) / (size * size));
};

const code = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  let version = 1;
  while (version < 16 && bytes.length > payload(version) - (version < 10 ? 2 : 3)) version++;
  if (version > 15) return null;
  const data = interleaved(bytes, version);
  const fixed = frame(version);
  const size = fixed.length;
  const masked = MASKS.map((mask, number) => {
    const grid = fixed.map((row) => [...row]);
    let bit = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let up = 0; up < size; up++) for (const x of [right, right - 1]) {
        const y = (right + 1 & 2) === 0 ? size - 1 - up : up;
        if (fixed[y][x] !== null) continue;
        const dark = bit < data.length * 8 && !!(data[bit >> 3] >> (7 - (bit & 7)) & 1);
        grid[y][x] = dark !== (mask(x, y) === 0);
        bit++;
      }
    }
    named(grid, number);
    return grid;
  });
  return masked.map((grid) => [hardness(grid), grid]).reduce((one, other) => other[0] < one[0] ? other : one)[1];
};

for (const place of document.querySelectorAll("[data-qr]")) {
  const address = new URL(place.dataset.qr, location.href).href;
  // A file on this device is nowhere to go for others: the line to write on stays.
  const grid = /^https?:/.test(address) && code(address);
  if (!grid) continue;
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const side = grid.length + 8;
  picture.setAttribute("viewBox", `0 0 ${side} ${side}`);
  path.setAttribute("d", grid.flatMap((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")).join(""));
  picture.append(path);
  const drawn = place.querySelector("[data-code]");
  drawn.append(picture);
  const written = place.querySelector("[data-address]");
  written.textContent = address;
  drawn.hidden = written.hidden = false;
  place.querySelector("[data-by-hand]").hidden = true;
}

// Whoever opens the list gets everything it leads to: a session may be held where there is no network.
const list = document.querySelector("[data-keep]");
if (list && navigator.serviceWorker?.controller) {
  for (const link of list.querySelectorAll(".trainers__link")) fetch(link.href).catch(() => {});
}
