// Fulcrum's service worker: keeps one version of the page at hand for when there is no network. The build puts that
// version and its files in place of the words in capitals. docs/hosting.md says what it keeps and how to be rid of it.
const VERSION = "PAGE_VERSION";
/** The files' names, with their checksums. */
const FILES = PAGE_FILES;
/** How long the network may take to answer for the page, in milliseconds. */
const PATIENCE = 2000;
/** Such names follow from the content, so what was kept under one is right for ever. */
const HASHED = /-[0-9a-f]{16}\.(css|js|wasm)$/;

const folder = new URL("./", self.location.href);
// Other apps of the same origin have caches, too, and there may be another Fulcrum in another folder.
const OURS = `fulcrum ${folder.pathname} `;
const CACHE = OURS + VERSION;
/** Where this version notes which pages were open when it took over. */
const OPEN_BEFORE = new URL("?open-before", folder).href;

const address = (name) => new URL(name, folder).href;
const kept = (name, cacheName = CACHE) => caches.match(address(name), { cacheName, ignoreVary: true });
const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));
const openPages = async () =>
  (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => url.startsWith(folder.href));

/** A file of whichever version has it: a page that is older than the worker still fetches its own later parts. */
async function keptByAny(name) {
  for (const cache of await ourCaches()) {
    const found = await kept(name, cache);
    if (found) return found;
  }
}

async function fetched(name) {
  if (name !== "index.html") {
    // What the page itself has loaded comes from the browser's cache.
    const answer = await fetch(address(name), { integrity: FILES[name], cache: HASHED.test(name) ? "default" : "no-cache" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer;
  }
  const answer = await fetch(address(name), { cache: "no-cache" });
  const page = await answer.text();
  // A host may add to the page, so there is no checksum; but half of a new version must not be kept.
  if (!answer.ok || !page.includes(VERSION)) throw new Error("index.html is not of this version");
  // As a new answer, since one that was redirected can't stand for a page.
  const headers = new Headers(answer.headers);
  for (const header of ["content-encoding", "content-length"]) headers.delete(header);
  return new Response(page, { headers });
}

/** Keeps all of this version's files or fails; then the browser tries again when the page is next opened. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const keep = async (name) => cache.put(address(name), (HASHED.test(name) && (await keptByAny(name))) || (await fetched(name)));
  await Promise.all(Object.keys(FILES).map(keep));
}

/** Deletes other versions' files, unless a page that may need them is open or a newer version is about to take over. */
async function tidy() {
  const others = (await ourCaches()).filter((name) => name !== CACHE);
  if (others.length === 0 || registration.installing || registration.waiting) return;
  const before = await caches.match(OPEN_BEFORE, { cacheName: CACHE });
  const ids = before ? await before.json() : [];
  if ((await openPages()).some(({ id }) => ids.includes(id))) return;
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** One after the other, whichever version's worker asks: none deletes what another is about to keep. */
const inTurn = (work) => navigator.locks.request(OURS, work);

async function takeOver() {
  const ids = (await openPages()).map(({ id }) => id);
  await (await caches.open(CACHE)).put(OPEN_BEFORE, new Response(JSON.stringify(ids)));
  await clients.claim();
  await inTurn(tidy);
}

async function networkFirst(request, name) {
  const answer = fetch(request);
  const inTime = Promise.race([answer, new Promise((give) => setTimeout(give, PATIENCE))]);
  const first = await inTime.catch(() => undefined);
  if (first && first.status < 500) return first;
  answer.catch(() => {});
  return (await kept(name)) ?? answer;
}

// A new version waits until no page of the old one is open, or until a reader asks for it.
self.addEventListener("install", (event) => event.waitUntil(inTurn(keepAll)));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data === "version") event.ports[0].postMessage(VERSION);
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "tidy") event.waitUntil(inTurn(tidy));
});

// Whatever gets no answer here goes its way as if there were no worker: debate files above all.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search, searchParams } = new URL(request.url);
  if (request.method !== "GET" || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return;
  const name = pathname.slice(folder.pathname.length) || "index.html";
  if (request.mode === "navigate") {
    if (name === "index.html" && searchParams.get("worker") !== "off") event.respondWith(networkFirst(request, name));
  } else if (search === "" && HASHED.test(name)) {
    event.respondWith(keptByAny(name).then((found) => found ?? fetch(request)));
  } else if (search === "" && name !== "index.html" && Object.hasOwn(FILES, name)) {
    event.respondWith(networkFirst(request, name));
  }
});
