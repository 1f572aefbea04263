// The module in one file: all its files are in an archive in this page. A page of the module has this file's address
// with ?page=en/help/, so that going back, a reload, a second window and a place in a page are the browser's own.
(() => {
  const root = document.documentElement;
  const at = (id) => document.getElementById(id);
  // Where the module's files have their names. Nothing is ever asked for there: it can't be.
  const INSIDE = "https://tokkae.invalid/";
  const asked = new URLSearchParams(location.search);
  const page = new URL(asked.get("page") || "", INSIDE);

  // The address in this file of a page of the module, or null for what is not in it.
  const outside = (address) => {
    let url;
    try { url = new URL(address, page); } catch { return null; }
    if (url.origin !== new URL(INSIDE).origin) return null;
    const options = new URLSearchParams(url.search);
    const path = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)index\.html$/, "$1");
    const found = path === "" || path === "away/" || `${path}index.html` in files;
    if (!found) return null;
    const query = [path && `page=${path}`, `${options}`].filter(Boolean).join("&");
    return location.href.split(/[?#]/)[0] + (query ? `?${query}` : "") + url.hash;
  };

  // The neutral page is here before anything else: who leaves doesn't wait.
  const away = () => {
    const other = new DOMParser().parseFromString(at("single-away").innerHTML, "text/html");
    document.title = other.title;
    for (const name of ["data-audio", "dir"]) root.removeAttribute(name);
    root.lang = "en";
    document.body.replaceWith(document.adoptNode(other.body));
    const styles = at("single-away-styles");
    for (const style of document.querySelectorAll("style")) if (style !== styles) style.remove();
    styles.media = "all";
    root.dataset.single = "gone";
  };
  if (root.dataset.single === "away") return away();
  if (root.dataset.single === "wait") at("single-wait").hidden = false;

  // Two letters are 13 or 14 bits.
  const letters = (text) => {
    const value = new Uint8Array(128);
    let letter = 0;
    for (let code = 33; code < 127; code++) if (code !== 38 && code !== 60 && code !== 92) value[code] = letter++;
    const bytes = new Uint8Array(text.length);
    let bits = 0, count = 0, length = 0;
    for (let i = 0; i + 1 < text.length; i += 2) {
      const pair = value[text.charCodeAt(i)] + 91 * value[text.charCodeAt(i + 1)];
      bits |= pair << count;
      count += (pair & 8191) > 88 ? 13 : 14;
      for (; count > 7; count -= 8) { bytes[length++] = bits & 255; bits >>>= 8; }
    }
    if (count > 0) bytes[length++] = bits & 255;
    return bytes.subarray(0, length);
  };

  // LZMA, with three bits of the letter before and no positions (lc=3, lp=0, pb=0).
  const unpack = (input, size) => {
    const out = new Uint8Array(size);
    const REP = 12, G0 = 24, G1 = 36, G2 = 48, LONG = 60, SLOT = 72, NEAR = 328, ALIGN = 443, LENGTH = 459, AGAIN = 733, LETTER = 1007;
    const odds = new Uint16Array(LETTER + 0x300 * 8).fill(1024);
    let range = 0xffffffff, code = 0, from = 5;
    for (let i = 1; i < 5; i++) code = (code << 8 | input[i]) >>> 0;
    const bit = (which) => {
      const one = odds[which], bound = (range >>> 11) * one;
      let found = 0;
      if (code < bound) { range = bound; odds[which] = one + (2048 - one >> 5); }
      else { range -= bound; code -= bound; odds[which] = one - (one >> 5); found = 1; }
      if (range < 0x1000000) { range = range << 8 >>> 0; code = (code << 8 | input[from++]) >>> 0; }
      return found;
    };
    const tree = (base, bits) => {
      let node = 1;
      for (let i = 0; i < bits; i++) node = node << 1 | bit(base + node);
      return node - (1 << bits);
    };
    const backwards = (base, bits) => {
      let node = 1, found = 0;
      for (let i = 0; i < bits; i++) { const one = bit(base + node); node = node << 1 | one; found |= one << i; }
      return found;
    };
    const length = (base) => !bit(base) ? tree(base + 2, 3) : !bit(base + 1) ? 8 + tree(base + 10, 3) : 16 + tree(base + 18, 8);
    const distance = (long) => {
      const slot = tree(SLOT + Math.min(long, 3) * 64, 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      let found = (2 | slot & 1) * 2 ** bits;
      if (slot < 14) return found + backwards(NEAR + found - slot, bits);
      let direct = 0;
      for (let i = bits - 4; i > 0; i--) {
        range >>>= 1;
        const one = code >= range ? 1 : 0;
        if (one) code -= range;
        direct = direct * 2 + one;
        if (range < 0x1000000) { range = range << 8 >>> 0; code = (code << 8 | input[from++]) >>> 0; }
      }
      return found + direct * 16 + backwards(ALIGN, 4);
    };
    let state = 0, near = 0, second = 0, third = 0, fourth = 0;
    for (let to = 0; to < size;) {
      if (!bit(state)) {
        const base = LETTER + 0x300 * ((to ? out[to - 1] : 0) >> 5);
        let node = 1;
        if (state > 6) {
          for (let known = out[to - near - 1]; node < 256;) {
            const like = known >> 7 & 1;
            known <<= 1;
            const one = bit(base + (1 + like << 8) + node);
            node = node << 1 | one;
            if (like !== one) break;
          }
        }
        while (node < 256) node = node << 1 | bit(base + node);
        out[to++] = node;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      let long;
      if (bit(REP + state)) {
        if (!bit(G0 + state)) {
          if (!bit(LONG + state)) {
            state = state < 7 ? 9 : 11;
            out[to] = out[to - near - 1];
            to++;
            continue;
          }
        } else {
          let one = second;
          if (bit(G1 + state)) {
            one = third;
            if (bit(G2 + state)) { one = fourth; fourth = third; }
            third = second;
          }
          second = near;
          near = one;
        }
        long = length(AGAIN);
        state = state < 7 ? 8 : 11;
      } else {
        fourth = third; third = second; second = near;
        long = length(LENGTH);
        state = state < 7 ? 7 : 10;
        near = distance(long);
        if (near >= to) throw new Error("This file is damaged.");
      }
      for (const end = Math.min(size, to + long + 2); to < end; to++) out[to] = out[to - near - 1];
    }
    return out;
  };

  let files = {};
  const open = () => {
    const archive = at("single-archive");
    const bytes = unpack(letters(archive.textContent), Number(archive.dataset.size));
    const text = new TextDecoder();
    const long = new DataView(bytes.buffer).getUint32(0);
    let from = 4 + long;
    for (const [name, size] of JSON.parse(text.decode(bytes.subarray(4, from)))) {
      files[name] = bytes.subarray(from, from += size);
    }
  };
  const KINDS = { js: "text/javascript", wasm: "application/wasm", css: "text/css", svg: "image/svg+xml", html: "text/html" };
  const kind = (path) => KINDS[path.split(".").pop()] ?? "application/octet-stream";
  const read = (path) => new TextDecoder().decode(files[path]);
  const inside = (address) => new URL(address, page).href.split(/[?#]/)[0].slice(INSIDE.length);

  // A file as an address that this browser knows. What a script imports goes with it.
  const made = {};
  const address = (path) => made[path] ??= URL.createObjectURL(new Blob([content(path)], { type: kind(path) }));
  const content = (path) => {
    if (!path.endsWith(".js")) return files[path];
    const name = (other) => new URL(other, INSIDE + path).href.slice(INSIDE.length);
    return read(path)
      .replace(/\b(from|import)(\s*\(?\s*)(["'`])(\.{1,2}\/[^"'`]+)\3/g, (all, word, gap, quote, other) =>
        name(other) in files ? `${word}${gap}${quote}${address(name(other))}${quote}` : all)
      .replace(/\bimport\.meta\.url\b/g, JSON.stringify(INSIDE + path));
  };

  const serve = () => {
    // A file has no worker to keep it: it is kept already.
    try { Object.defineProperty(navigator, "serviceWorker", { value: undefined }); } catch { /* it has none */ }
    self.fetch = async (input) => {
      const path = inside(input.url ?? String(input));
      if (path in files) return new Response(files[path], { headers: { "Content-Type": kind(path) } });
      throw new TypeError(`${path} is not in this file.`);
    };
    const plain = self.open.bind(self);
    self.open = (url, ...rest) => plain(url && (outside(url) ?? url), ...rest);
    for (const event of ["click", "auxclick", "contextmenu"]) {
      addEventListener(event, ({ target }) => {
        const link = target.closest?.("a[href]");
        const written = link?.getAttribute("href");
        const url = written && !/^#/.test(written) && outside(written);
        if (url) link.href = url;
      }, true);
    }
    // Who leaves has covered the page and asked for the neutral one by its name in the module.
    new MutationObserver(() => {
      if ("covered" in root.dataset) location.replace(`${location.href.split(/[?#]/)[0]}?page=away/`);
    }).observe(root, { attributeFilter: ["data-covered"] });
  };

  // Puts the asked page where the first one stands, and runs its scripts.
  const show = async () => {
    const path = decodeURIComponent(page.pathname.slice(1)) + (/(^|\/)$/.test(page.pathname.slice(1)) ? "index.html" : "");
    if (!(path in files)) return location.replace(location.href.split(/[?#]/)[0]);
    const other = new DOMParser().parseFromString(read(path), "text/html");
    const scripts = [...other.querySelectorAll("script[src]")].map((script) => inside(script.getAttribute("src")));
    for (const script of other.querySelectorAll("script")) script.remove();
    if (root.dataset.single === "wait") {
      for (const { name, value } of other.documentElement.attributes) root.setAttribute(name, value);
      // Recorded voices are not in this file.
      root.dataset.audio = "";
      document.title = other.title;
      const styles = [...other.querySelectorAll("link[rel=stylesheet]")].map((link) => inside(link.getAttribute("href")));
      await Promise.all(styles.filter((style) => style in files).map((style) => new Promise((done) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = address(style);
        link.onload = link.onerror = done;
        document.head.append(link);
      })));
      const plain = at("single-plain");
      const body = document.adoptNode(other.body);
      body.append(plain);
      document.body.replaceWith(body);
      root.dataset.single = "page";
      // The place in the page, which was not there when the browser looked for it.
      if (location.hash) location.replace(location.href);
    }
    for (const script of scripts) await import(address(script));
  };

  const fail = (reason) => {
    console.error(reason);
    at("single-wait").hidden = true;
    delete root.dataset.single;
  };
  // The first page is painted before the work begins.
  requestAnimationFrame(() => setTimeout(() => {
    try { open(); serve(); show().catch(fail); } catch (reason) { fail(reason); }
  }));
})();
