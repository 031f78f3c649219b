// The page inside of somebody's frame (`index.html?embed=1`): speaks with the page around it. docs/embedding.md writes
// the messages down. Each is { ns: "fulcrum", v: 1, id, type, … }.
const SEND = { select: ["claim"], view: ["view"], stance: ["claim", "value"], error: ["message"], ready: [] };
/** Smaller changes of height than this many pixels are not worth a message. */
const DEAD_BAND = 2;

export async function start(app, root, query) {
  const page = document.documentElement;
  page.dataset.embed = "";
  const debate = query.get("debate");
  const own = new URL(location.href);
  own.search = debate ? `?debate=${encodeURIComponent(new URL(debate, location.href).href)}` : "";
  own.hash = "";

  // Where messages go: to anyone until the page around has spoken, then to that origin only.
  let peer = "*";
  let count = 0;
  const say = (type, what) => parent.postMessage({ ns: "fulcrum", v: 1, id: `f${(count += 1)}`, type, ...what }, peer);

  const explorer = new app.Explorer(root);
  const looks = { theme: query.get("theme"), readonly: query.has("readonly"), lang: query.get("lang"), dir: query.get("dir") };
  const dress = () => explorer.set(looks.theme ?? "auto", Boolean(looks.readonly), looks.lang ?? undefined, looks.dir ?? "");
  explorer.begin(own.href, (type, ...values) => {
    const names = SEND[type] ?? [];
    say(type, Object.fromEntries(names.map((name, at) => [name, values[at] || (values[at] === 0 ? 0 : null)])));
  }, true);
  for (const event of ["pointerdown", "keydown"]) addEventListener(event, () => explorer.engage(), true);
  dress();

  /** What the page around may ask for; what it gives is answered. */
  const deeds = {
    hello: () => page.setAttribute("data-embed", "tall"),
    select: ({ claim }) => explorer.select(String(claim)),
    view: ({ view }) => explorer.go(String(view)),
    set: (asked) => {
      for (const name of Object.keys(looks)) if (name in asked) looks[name] = asked[name];
      dress();
    },
    load: ({ debate, address }) =>
      explorer.open(address && new URL(address, location.href).href, debate && (typeof debate === "string" ? debate : JSON.stringify(debate)), "#/tree"),
    save: () => explorer.save(),
    restore: ({ saved }) => explorer.restore(String(saved)),
    undo: () => explorer.undo(),
    redo: () => explorer.redo(),
    viewport: ({ top, height }) => seen(top, height),
  };
  addEventListener("message", async ({ source, origin, data }) => {
    if (source !== parent || data?.ns !== "fulcrum" || data.v !== 1) return;
    if (peer !== "*" && peer !== origin) return;
    if (origin !== "null") peer = origin;
    const deed = Object.hasOwn(deeds, data.type) ? deeds[data.type] : null;
    if (!deed) return say("answer", { to: data.id, error: `There is no message "${data.type}".` });
    try {
      const value = await deed(data);
      if (data.type === "hello") tell(true);
      if (data.type !== "viewport") say("answer", { to: data.id, value: value ?? null });
    } catch (reason) {
      say("answer", { to: data.id, error: String(reason) });
    }
  });

  // The height of what is shown, once a frame. It never depends on the frame's own height, so it comes to rest.
  let told = -1;
  let due = false;
  const tell = (again) => {
    const { width, height } = root.getBoundingClientRect();
    const whole = Math.ceil(height);
    if (again || Math.abs(whole - told) >= DEAD_BAND) say("resize", { width, height: (told = whole) });
  };
  new ResizeObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      tell(false);
    });
  }).observe(root);

  /** Which part of a tall frame is in sight: what stands by the reader stays there. */
  function seen(top, height) {
    page.style.setProperty("--fulcrum-seen-top", `${Number(top) || 0}px`);
    page.style.setProperty("--fulcrum-seen-height", `${Number(height) || 0}px`);
    page.style.setProperty("--fulcrum-unseen-bottom", `${Math.max(0, innerHeight - top - height) || 0}px`);
    // In a frame as tall as what it shows nothing is scrolled, so nothing sticks by itself.
    const panel = root.querySelector(".panel");
    const room = panel ? panel.parentElement.getBoundingClientRect().bottom - panel.offsetHeight - panel.offsetTop : 0;
    const shift = panel ? Math.min(Math.max(0, top + 16 - panel.offsetTop), Math.max(0, room)) : 0;
    page.style.setProperty("--fulcrum-panel-shift", `${shift || 0}px`);
  }

  say("hello", {});
  try {
    await explorer.open(debate ? new URL(debate, location.href).href : undefined, undefined, location.hash);
  } catch (reason) {
    say("error", { message: String(reason) });
    throw typeof reason === "string" ? new Error(reason) : reason;
  }
}
