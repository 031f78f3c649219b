// Starts the explorer. The build puts the names of files in place of the words in capitals; the last is empty in a page
// that `trunk serve` reloads.
async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Error("WebAssembly is missing or switched off in this browser.");
  }
  const app = await import("./APP_JS");
  await app.default({ module_or_path: new URL("./APP_WASM", import.meta.url) });
  // Starting the program has taken a while: the page answers before it goes on.
  await new Promise((go) => setTimeout(go));
  const root = document.getElementById("fulcrum");
  const query = new URLSearchParams(location.search);
  if (query.has("embed") && parent !== window) await (await import("./FRAME_JS")).start(app, root, query);
  else await app.openPage(root);
  // What keeps the page for when there is no network can wait until all is quiet. Frames are not kept.
  const idle = self.requestIdleCallback ?? ((run) => setTimeout(run, 2000));
  if ("OFFLINE_JS" && self === top) idle(() => import("./OFFLINE_JS").catch(() => {}));
}

start().catch(fail);
