// To be put in the place of sw.js by a host who wants Fulcrum's service worker gone: browsers take it for a new version.
// It deletes what the worker kept and takes itself away; pages come from the network again.
const OURS = `fulcrum ${new URL("./", self.location.href).pathname} `;

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  await registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
