// <tokkae-module>: the module on your page, in a frame of its own. Version 1; what it promises is in v1.d.ts.
// It asks for nothing before someone scrolls near it, writes nothing inline, and leaves nothing behind when it is removed.
(() => {
  const NAMES = {{names}};
  const LOOKS = {{looks}};
  const TAG = "tokkae-module";
  const script = document.currentScript;
  if (!script) return console.error(`<${TAG}>: embed/v1.js is a classic script. Take type="module" away, and don't bundle it.`);
  // Cut by hand: until someone is near, the less of the browser is asked for, the sooner the page is its readers' again.
  const base = script.src.slice(0, script.src.lastIndexOf("embed/v1.js"));
  const origin = base.split("/", 3).join("/");
  if (customElements.get(TAG)) return;
  // What any element may have; everything else is meant as an option, and the module says so if it knows none of that name.
  const GLOBAL = /^(class|id|style|title|lang|dir|hidden|slot|part|exportparts|role|tabindex|inert|nonce|is|translate|draggable|popover|item\w+|on\w+|(data|aria|v|x|ng|_ng\w*)-.+|.*[:@.#[(*_].*)$/;
  // What the frame may do, and nothing else.
  // Scripts and the tab's storage are the module itself (another origin than the host's: the sandbox holds); pages of
  // helplines open in tabs of their own; leaving takes the whole page along, on a tap; a card is printed or saved.
  const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals allow-downloads";
  // The room that it will need, at once, so that nothing on the page moves later; how it looks, when someone is near: its
  // letters are a font more for the page.
  const ROOM = ":host{display:block;position:relative;min-height:20rem;contain:layout style}:host([hidden]){display:none}";
  const LOOK = "iframe{display:block;width:100%;min-height:min(24rem,var(--tokkae-max-height,100vh));max-height:var(--tokkae-max-height,100vh);border:0;border-radius:var(--tokkae-radius,0);background:#fff8ea}" +
    "@supports(height:1dvh){iframe{max-height:var(--tokkae-max-height,100dvh)}}" +
    ".waiting{box-sizing:border-box;padding:1.5rem;min-height:20rem;font:1.0625rem/1.6 system-ui,sans-serif;background:#fff8ea;color:#15303a;border-radius:var(--tokkae-radius,0)}" +
    ".waiting~iframe{position:absolute;inset:0;opacity:0;pointer-events:none}.waiting[hidden]{display:none}.waiting[hidden]~iframe{position:static;opacity:1;pointer-events:auto}" +
    ".waiting a,::slotted(a){color:#0d444a;display:inline-block;min-height:3rem;line-height:3rem;font-weight:600}ul{list-style:none;margin:0;padding:0}";
  const sheets = {};
  let count = 0;
  const made = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const dress = (shadow, text) => {
    try {
      if (!sheets[text]) (sheets[text] = new CSSStyleSheet()).replaceSync(text);
      shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheets[text]];
    } catch {
      // An older browser; a strict policy lets no style in, and then it looks plainer.
      shadow.append(made("style", { textContent: text }));
    }
  };
  // One for all modules on the page. What it has seen may have been taken away since.
  let observer;
  const watch = () => (observer ??= new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) target._load();
  }, { rootMargin: "400px" }));
  let known;
  const facts = () => (known ??= fetch(base + "embed/facts.json").then((answer) => answer.json()));

  class Module extends HTMLElement {
    static get observedAttributes() { return NAMES; }

    constructor() {
      super();
      this._key = "tokkae-" + ++count;
      const shadow = this.attachShadow({ mode: "open" });
      dress(shadow, ROOM);
      this._waiting = made("div", { className: "waiting" }, made("slot"));
      shadow.append(this._waiting);
    }

    connectedCallback() {
      // What a script has set before this class was here.
      for (const property of Object.keys(this)) if (property in Module.prototype) {
        const value = this[property];
        delete this[property];
        this[property] = value;
      }
      watch().observe(this);
    }

    disconnectedCallback() {
      watch().unobserve(this);
      this._stop?.abort();
      this._stop = null;
      this._frame?.remove();
      this._handle?.then((handle) => handle?.destroy());
      this._frame = this._handle = this._box = null;
      this._isReady = false;
      this._waiting.hidden = false;
      this._waiting.replaceChildren(made("slot"));
    }

    attributeChangedCallback(name, before, value) {
      if (before === value || !(this._frame || this._handle)) return;
      if (this._handle && name !== "mode") this._handle.then((handle) => handle?.update(this._inline()));
      else if (name === "language" && value) this.setLanguage(value);
      else if (LOOKS.includes(name) && value) this._ask({ type: "set-look", [name]: value });
      else { this.disconnectedCallback(); this.connectedCallback(); }
    }

    goTo(to) { this._ask({ type: "go-to", to: String(to) }); }
    setLanguage(language) { this._ask({ type: "set-language", language: String(language) }); }

    _ask(order) {
      if (this._handle) this._handle.then((handle) => handle?.command(order));
      else if (this._isReady) this._post(order);
      else (this._orders ??= []).push(order);
    }

    _post(order) { this._frame.contentWindow?.postMessage({ tokkae: 1, id: this._id, ...order }, origin); }

    // The options as they are now: attributes, and two that a style sheet may give.
    _options() {
      const options = { version: "1" };
      const style = getComputedStyle(this);
      for (const name of ["accent", "theme"]) {
        const value = style.getPropertyValue("--tokkae-" + name).trim();
        if (value) options[name] = value;
      }
      for (const name of this.getAttributeNames()) if (!GLOBAL.test(name) && name !== "mode") options[name] = this.getAttribute(name);
      return options;
    }

    _inline() { const options = this._options(); delete options.version; return options; }

    _load() {
      if (!this.isConnected || this._stop) return;
      watch().unobserve(this);
      if (!this._dressed) { this._dressed = true; dress(this.shadowRoot, LOOK); }
      const { signal } = this._stop = new AbortController();
      if (this.getAttribute("mode") === "inline") this._mount();
      else {
        this._id = this._key + "-" + Math.random().toString(36).slice(2);
        addEventListener("message", (event) => this._hear(event), { signal });
        const frame = this._frame = made("iframe", { title: this.title || "Tokkae", name: this._key, referrerPolicy: "no-referrer" });
        // On the module's own origin a sandbox would hold nothing.
        if (origin !== location.origin) frame.setAttribute("sandbox", SANDBOX);
        frame.setAttribute("part", "frame");
        frame.src = base + "?" + new URLSearchParams(this._options());
        this.shadowRoot.append(frame);
      }
      document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
        if (blockedURI.startsWith(origin)) this._fail(`Your page's Content-Security-Policy refuses the module: allow ${origin} in ${effectiveDirective}.`);
      }, { signal });
      const late = setTimeout(() => this._fail(`Nothing came from ${base} within 30 seconds. Is the address right, and does your page allow frames from there?`), 3e4);
      signal.addEventListener("abort", () => clearTimeout(late));
      this._late = late;
      this._wait(signal);
    }

    // Who helps, while the module is on its way, and if it never comes.
    _wait(signal) {
      facts().then(({ languages }) => {
        if (signal.aborted || this._isReady) return;
        const wanted = [this.getAttribute("language"), ...navigator.languages].filter(Boolean).map((tag) => tag.split("-")[0]);
        const tag = wanted.find((one) => languages[one]) ?? Object.keys(languages)[0];
        const words = languages[tag];
        const contacts = words.contacts[this.getAttribute("country")] ?? words.contacts[words.home];
        this._waiting.lang = tag;
        this._waiting.dir = words.dir;
        this._waiting.replaceChildren(
          made("p", { textContent: words.wait }),
          made("ul", {}, ...contacts.map(([name, number]) => made("li", {}, made("a", { href: "tel:" + number.replace(/\s/g, ""), textContent: `${name}: ${number}` })))),
          made("a", { href: `${base}${tag}/help/`, target: "_blank", rel: "noopener", textContent: words.help }),
        );
      }).catch(() => { known = null; /* your own words in the element stay */ });
    }

    _hear({ source, origin: from, data }) {
      if (!this._frame || source !== this._frame.contentWindow || from !== origin) return;
      if (data === "tokkae:waiting") { this._isReady = false; return this._post({ type: "hello" }); }
      if (data === "tokkae:leave") return leave();
      if (data && data.tokkae === 1 && data.id === this._id) this._tell(data);
    }

    // What the module says, if it has the shape that it must have; what a later edition may add is let pass by.
    _tell({ type, ...rest }) {
      const { language, height, finished, stories, story, code, message } = rest;
      const is = (kind, ...values) => values.every((value) => typeof value === kind);
      if (type === "ready" && is("string", language)) {
        this._isReady = true;
        clearTimeout(this._late);
        this._waiting.hidden = true;
        this._room();
        this._send(type, { language });
        for (const order of this._orders?.splice(0) ?? []) this._post(order);
      } else if (type === "resize" && height > 0 && height < 1e5) {
        if (this._frame) this._frame.style.height = Math.ceil(height) + "px";
        this._send(type, { height });
      } else if (type === "progress" && is("number", finished, stories)) this._send(type, { finished, stories });
      else if (type === "story-finished" && is("string", story)) this._send(type, { story });
      else if (type === "error" && is("string", code, message)) this._fail(message, code);
    }

    // An element without room is a page that shows nothing: its developer should hear of it.
    _room() {
      const observer = new ResizeObserver(() => {
        const box = this.getBoundingClientRect();
        if (this.getClientRects().length && !(box.width && box.height)) {
          observer.disconnect();
          this._fail("The element has a size of 0: give it a width, and take height, flex and overflow away from it.", "no-room");
        }
      });
      observer.observe(this);
      this._stop.signal.addEventListener("abort", () => observer.disconnect());
    }

    _send(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

    _fail(message, code = "failed") {
      console.error(`<${TAG}>: ${message}`);
      this._send("error", { code, message });
    }

    // In your page itself, behind a shadow root.
    _mount() {
      const box = this._box = made("div");
      this.shadowRoot.append(box);
      const { signal } = this._stop;
      // Removed in the meantime, there is nothing to mount any more; what has been mounted goes again by itself.
      this._handle = import(base + "embed/inline.js")
        .then((inline) => signal.aborted ? null : inline.mount(box, this._inline(), (event) => !signal.aborted && this._tell(event)))
        .catch((reason) => { if (!signal.aborted) this._fail(`It could not be mounted: ${reason?.message ?? reason}`); });
      signal.addEventListener("abort", () => box.remove());
    }
  }

  const leave = () => {
    document.documentElement.hidden = true;
    try { top.location.replace(base + "away/"); } catch { /* the window around may not be led away */ }
    location.replace(base + "away/");
  };
  const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  for (const name of NAMES) Object.defineProperty(Module.prototype, camel(name), {
    get() { return this.getAttribute(name); },
    set(value) { if (value == null) this.removeAttribute(name); else this.setAttribute(name, value); },
  });
  customElements.define(TAG, Module);
})();
