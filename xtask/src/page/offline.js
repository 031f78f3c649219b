// Keeps the page at hand for when there is no network, with the service worker beside it (sw.js), and tells the reader
// of a new version. boot.js loads this once the explorer stands and the browser is idle. The build puts a style sheet in
// place of the word in capitals.
const STYLE = STYLE_TEXT;
const folder = new URL("./", import.meta.url);
const worker = new URL("sw.js", folder).href;
const OURS = `fulcrum ${folder.pathname} `;
/** A page that stays open for long asks for a new version when it is looked at again, but not each time. */
const HOUR = 3_600_000;

const query = new URLSearchParams(location.search);

/** Not in frames, not from the disk, and not where the page has no origin of its own: browsers refuse it or forget it. */
const canBeKept = () =>
  self === top &&
  self.origin === folder.origin &&
  location.protocol.startsWith("http") &&
  location.href.startsWith(folder.href) &&
  !query.has("embed") &&
  isSecureContext &&
  "serviceWorker" in navigator;

/**
 * Whether the policies that a host sends with the page let the worker be. To try and be refused would stand in the
 * console.
 */
function isPermitted(policies) {
  return policies.split(",").every((policy) => {
    const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
    const find = (...names) => parts.find(([name]) => names.includes(name.toLowerCase()))?.slice(1);
    const types = find("trusted-types") ?? ["*"];
    const sources = find("worker-src") ?? find("child-src") ?? find("script-src") ?? find("default-src") ?? ["*"];
    return (
      types.some((type) => type === "*" || type === "fulcrum-worker") &&
      sources.some((source) => source === "*" || source === "'self'" || folder.href.startsWith(source))
    );
  });
}

async function register() {
  const { headers } = await fetch(location.href, { cache: "force-cache" });
  if (!isPermitted(headers.get("content-security-policy") ?? "")) return;
  const policy = self.trustedTypes?.createPolicy("fulcrum-worker", { createScriptURL: () => worker });
  return navigator.serviceWorker.register(policy?.createScriptURL("") ?? worker, { updateViaCache: "none" });
}

/** Takes away what was kept, and the worker with it. */
async function remove(registration) {
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  console.info("Fulcrum: ?worker=off, so nothing is kept for reading offline.");
  tell("Nothing of this page is kept for reading offline, as its address asks.", [["Close"]]);
}

/** The version that a worker would bring. One that only takes itself away doesn't answer. */
const versionOf = (worker) =>
  new Promise((tell) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => tell(data);
    worker.postMessage("version", [port2]);
  });

function watch(registration) {
  let offered;
  const look = async () => {
    const { waiting } = registration;
    if (!waiting || waiting === offered) return;
    offered = waiting;
    const version = await versionOf(waiting);
    // The network was faster, and this page is the new version already.
    if (version === document.querySelector('meta[name="fulcrum-version"]')?.content) waiting.postMessage("activate");
    else tell("A new version is ready.", [["Reload", () => reload(registration)], ["Later"]]);
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();
  registration.active?.postMessage("tidy");
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** The one place that reloads, and only when the reader has asked for it. */
function reload({ waiting }) {
  // Another tab may have brought the new version already.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("activate");
}

let box;
let before;

/** Says something at the page's edge without taking the focus; each button puts it away. */
function tell(text, buttons) {
  if (!box) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets.push(sheet);
    box = document.createElement("div");
    box.className = "update";
    box.role = "status";
    box.addEventListener("focusin", ({ relatedTarget }) => box.contains(relatedTarget) || (before = relatedTarget));
    box.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") close();
    });
    document.body.append(box);
  }
  const said = document.createElement("p");
  said.textContent = text;
  const made = buttons.map(([name, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      close();
      act?.();
    });
    return button;
  });
  const choices = document.createElement("div");
  choices.append(...made);
  // Screen readers speak what comes into a box that is there.
  requestAnimationFrame(() => box.replaceChildren(said, choices));
}

function close() {
  const had = box.contains(document.activeElement);
  box.replaceChildren();
  if (had) before?.focus();
}

async function start() {
  if (!canBeKept()) return;
  const all = await navigator.serviceWorker.getRegistrations();
  const known = all.find(({ scope }) => scope === folder.href);
  if (query.get("worker") === "off") return remove(known);
  // To whom data is dear is not sent more than what is read.
  const registration = known ?? (navigator.connection?.saveData ? undefined : await register());
  if (registration) watch(registration);
}

// Without it all works but offline.
start().catch(() => {});
