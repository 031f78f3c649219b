// Starts the explorer in the page that is one file: the program stands in the page itself, compressed, as text.
import * as app from "./explorer.js";

/** A part of the program, as if it had been fetched. */
const part = async (name) => {
  const packed = Uint8Array.from(atob(document.getElementById(`fulcrum-part-${name}`).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
};

async function start() {
  globalThis.fulcrumPart = part;
  const program = await (await part("explorer")).arrayBuffer();
  await app.default({ module_or_path: program });
  await app.openPage(document.getElementById("fulcrum"));
}

start().catch(fail);
