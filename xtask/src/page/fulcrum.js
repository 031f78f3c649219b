// <fulcrum-debate>: the explorer in an element of any page. The build puts the names of hashed files in place of the
// words in capitals; this file keeps its name, so pages can refer to it for good. docs/embedding.md says what it offers.
const base = new URL("./", import.meta.url);
const [loading, sheet, later] = [new CSSStyleSheet(), new CSSStyleSheet(), new CSSStyleSheet()];
// What is needed before the style sheet is here. The reserved height stays, so that nothing below ever jumps.
loading.replaceSync(
  ":host{display:block;min-block-size:var(--fulcrum-min-height,100svh)}:host([hidden]){display:none}" +
    "slot{font-size:medium}.state{font:16px/1.5 system-ui,sans-serif;padding:1.5em;text-align:center;color:inherit}",
);

const fill = async (style, name, integrity) => {
  const answer = await fetch(new URL(name, base), { integrity, credentials: "omit" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  style.replaceSync(await answer.text());
};

let app;
let styled;
/** The program: fetched and compiled once for all elements of a page, and tried again after a failure. */
const start = () => {
  app ??= (async () => {
    const [program] = await Promise.all([import("./APP_JS"), fill(sheet, "./STYLE_CSS", "STYLE_SUM")]);
    const wasm = fetch(new URL("./APP_WASM", base), { integrity: "APP_SUM", credentials: "omit" });
    await program.default({ module_or_path: wasm });
    program.Explorer.setLaterStyle(() => (styled ??= fill(later, "./LATER_CSS", "LATER_SUM").catch(() => (styled = null))));
    return program;
  })();
  app.catch(() => (app = undefined));
  return app;
};

/** Explorers that no element uses now, each with what it is drawn into. They are used again: a few are all there ever are. */
const spare = [];

const take = (program) => {
  const found = spare.pop();
  if (found) return found;
  const mount = document.createElement("div");
  mount.className = "fulcrum-root";
  mount.part = "explorer";
  const stage = { mount, explorer: new program.Explorer(mount), home: "" };
  for (const event of ["pointerdown", "keydown"]) mount.addEventListener(event, () => stage.explorer.engage(), true);
  // Links are followed in place; opened elsewhere they lead to the explorer's own page.
  for (const event of ["pointerover", "focusin"]) {
    mount.addEventListener(event, ({ target }) => {
      const link = target.closest?.('a[href^="#"]');
      if (link) link.href = stage.home + link.getAttribute("href");
    }, true);
  }
  return stage;
};

/** The explorer's own lengths follow the size that the reader's browser gives to letters, whatever the page says of its root. */
let measured = false;
const measure = (element) => {
  if (measured) return;
  measured = true;
  const size = getComputedStyle(element).fontSize;
  loading.insertRule(`:host{--fulcrum-base:${size};--fulcrum-rem:${size}}`);
};

const TEXTS = ["src", "view", "claim", "theme", "lang", "dir", "loading"];
const DETAILS = {
  select: (claim) => ({ claim: claim || null }),
  stance: (claim, value) => ({ claim, value: value ?? null }),
  view: (view) => ({ view }),
  error: (message) => ({ message }),
};

class FulcrumDebate extends HTMLElement {
  static observedAttributes = [...TEXTS, "depth", "readonly"];
  #root = this.attachShadow({ mode: "closed" });
  #slot = document.createElement("slot");
  #state = document.createElement("p");
  /** The explorer in use, with what it is drawn into. */
  #stage = null;
  /** Counts starts and stops: what comes late of an earlier one is dropped. */
  #turn = 0;
  #saved = null;
  /** A debate handed over by `load`, as a text. */
  #text = null;
  #told = false;
  #near = null;
  #sized = null;
  #ready = Promise.withResolvers?.() ?? withResolvers();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [loading, sheet, later];
    this.#state.className = "state";
    this.#state.role = "status";
    this.#state.part = "state";
    this.#state.textContent = "Opening the debate…";
    this.#slot.append(this.#state);
    this.#root.append(this.#slot);
    this.#ready.promise.catch(() => {});
  }

  get #explorer() {
    return this.#stage?.explorer;
  }

  /** Fulfilled once a debate is shown; rejected with the reason if the first one can't be. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    // Properties that were set before the element was defined.
    for (const name of [...TEXTS, "depth", "readonly"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#explorer || this.#near) return;
    measure(this.#slot);
    if (this.loading === "eager") return void this.#start();
    // A screen's height away it begins to load.
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          this.#unwatch();
          this.#start();
        }
      },
      { rootMargin: "100% 0px" },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // An element that is moved is connected again at once.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || this.#told || !this.#explorer) return;
    if (name === "src") this.#open(false).catch(() => {});
    else if (name === "view") this.#explorer.go(now || "tree");
    else if (name === "claim") now && this.#explorer.select(now);
    else if (name !== "depth" && name !== "loading") this.#set();
  }

  /** Opens another debate: an address, or the content of a debate file as an object or a text. */
  async load(source) {
    const [text, address] =
      source && typeof source === "object" && !(source instanceof URL)
        ? [JSON.stringify(source), null]
        : /^\s*\{/.test(source ?? "") ? [source, null] : [null, source];
    this.#text = text;
    this.#told = true;
    if (address) this.src = String(address);
    else this.removeAttribute("src");
    this.#told = false;
    if (this.#stage) this.#stage.home = this.#home();
    this.#saved = null;
    if (this.#explorer) await this.#open(false);
    else if (this.isConnected) await this.#start();
  }

  /** All that the reader sees and has weighed, as a text to keep. */
  save() {
    return this.#explorer?.save() ?? this.#saved ?? "";
  }

  /** Shows and weighs all as it was saved. */
  restore(saved) {
    if (this.#explorer) this.#explorer.restore(saved);
    else this.#saved = saved;
  }

  /** Takes the reader to a claim; tells whether the debate has it. */
  select(claim) {
    if (this.#explorer) return this.#explorer.select(claim);
    this.claim = claim;
    return false;
  }

  undo() {
    this.#explorer?.undo();
  }

  redo() {
    this.#explorer?.redo();
  }

  async #start() {
    this.#unwatch();
    const turn = ++this.#turn;
    try {
      const program = await start();
      if (turn !== this.#turn) return;
      this.#stage = take(program);
      this.#stage.home = this.#home();
      this.#stage.mount.hidden = true;
      this.#root.append(this.#stage.mount);
      this.#explorer.begin(this.#stage.home, (...what) => this.#hear(...what), false);
      this.#set();
      await this.#open(true);
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#drop();
      const message = typeof reason === "string" ? reason : "The explorer could not be loaded.";
      this.#state.role = "alert";
      this.#state.textContent = message;
      // Whatever the page has in the element's place stays, with the reason above it.
      this.#root.insertBefore(this.#state, this.#slot);
      this.#tell("error", { message });
      this.#ready.reject(new Error(message, { cause: reason }));
    }
  }

  async #open(first) {
    const inside = this.querySelector(':scope > script[type="application/json"]');
    const text = this.#text ?? (this.src ? null : inside?.textContent);
    const query = new URLSearchParams();
    for (const [name, value] of [["claim", this.claim], ["open", this.getAttribute("depth")]]) {
      if (value) query.set(name, value);
    }
    const fragment = (first && this.#saved) || `#/${this.view || "tree"}?${query}`;
    await this.#explorer.open(text || !this.src ? undefined : this.#address(), text ?? undefined, fragment);
  }

  #set() {
    this.#explorer.set(this.theme || "auto", this.readonly, this.lang || undefined, this.dir);
  }

  #hear(type, subject, value) {
    if (type === "ready") {
      this.#slot.hidden = true;
      this.#state.remove();
      this.#stage.mount.hidden = false;
      this.#sized ??= new ResizeObserver(() => {
        const { width, height } = this.getBoundingClientRect();
        this.#tell("resize", { width, height });
      });
      this.#sized.observe(this);
      this.#ready.resolve(this);
    }
    this.#told = true;
    if (type === "view") this.view = subject;
    if (type === "select") this.claim = subject || null;
    this.#told = false;
    this.#tell(type, DETAILS[type]?.(subject, value) ?? {});
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`fulcrum-${type}`, { bubbles: true, composed: true, detail }));
  }

  #stop() {
    this.#unwatch();
    this.#turn += 1;
    if (this.#explorer) this.#saved = this.#explorer.save();
    this.#drop();
  }

  #drop() {
    this.#sized?.disconnect();
    this.#sized = null;
    this.#slot.hidden = false;
    const stage = this.#stage;
    this.#stage = null;
    if (!stage) return;
    stage.mount.remove();
    try {
      stage.explorer.end();
      spare.push(stage);
    } catch {
      // The program has failed before, and said so.
    }
  }

  #unwatch() {
    this.#near?.disconnect();
    this.#near = null;
  }

  #address() {
    return new URL(this.src, document.baseURI).href;
  }

  /** The address of the explorer's own page that shows the same debate. */
  #home() {
    return new URL("index.html", base).href + (this.src ? `?debate=${encodeURIComponent(this.#address())}` : "");
  }
}

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

const reflect = (name, get, set) =>
  Object.defineProperty(FulcrumDebate.prototype, name, { get, set, enumerable: true, configurable: true });
for (const name of TEXTS) {
  reflect(
    name,
    function () {
      return this.getAttribute(name) ?? "";
    },
    function (value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  );
}
reflect(
  "depth",
  function () {
    return Number(this.getAttribute("depth")) || null;
  },
  function (value) {
    if (value == null) this.removeAttribute("depth");
    else this.setAttribute("depth", value);
  },
);
reflect(
  "readonly",
  function () {
    return this.hasAttribute("readonly");
  },
  function (value) {
    this.toggleAttribute("readonly", Boolean(value));
  },
);

if (!customElements.get("fulcrum-debate")) customElements.define("fulcrum-debate", FulcrumDebate);
export { FulcrumDebate };
