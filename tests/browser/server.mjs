/**
 * A static file server as plain as any host of pages, for the tests and for trying the page by hand:
 *
 *     node tests/browser/server.mjs [FOLDER] [PORT]
 *
 * It compresses, caches files that are named after their content, and knows no route of the explorer.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A name that ends with a checksum never changes its content. */
const HASHED = /-[0-9a-f]{16}\.[a-z]+$/;

/**
 * One part of a server's addresses.
 * @typedef {object} Mount
 * @property {string} prefix where it begins, such as `/some/folder/`
 * @property {string} folder the files it serves
 * @property {Record<string, string>} [headers] what is sent with each of them
 * @property {() => Promise<void>} [wait] what each answer waits for
 */

/**
 * Serves the mounts on a free port of this machine, or on the one given.
 * @param {Mount[]} mounts
 * @param {number} [port]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve(mounts, port = 0) {
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/**
 * @param {Mount[]} mounts
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(mounts, request, response) {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const mount = mounts.find((mount) => path.startsWith(mount.prefix));
  if (!mount || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(mount ? 405 : 404).end();
    return;
  }
  await mount.wait?.();
  const file = await findFile(resolve(mount.folder), path.slice(mount.prefix.length));
  if (!file) {
    response.writeHead(404, mount.headers).end();
    return;
  }
  const headers = {
    ...mount.headers,
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  };
  const encoding = chooseEncoding(request.headers["accept-encoding"] ?? "");
  if (request.method === "HEAD" || encoding === undefined) {
    response.writeHead(200, headers);
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
    return;
  }
  const body = await compressed(file, encoding);
  response.writeHead(200, { ...headers, "Content-Encoding": encoding, "Content-Length": body.length }).end(body);
}

/**
 * The file at a path within the folder, `index.html` for a folder; never one outside.
 * @param {string} folder
 * @param {string} path
 */
async function findFile(folder, path) {
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  let found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    file = join(file, "index.html");
    found = await stat(file).catch(() => undefined);
  }
  return found?.isFile() ? file : undefined;
}

/** @param {string} accepted */
function chooseEncoding(accepted) {
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}

/**
 * What was compressed once, by encoding, file and time of change.
 * @type {Map<string, Buffer>}
 */
const cache = new Map();

/**
 * @param {string} file
 * @param {"br" | "gzip"} encoding
 */
async function compressed(file, encoding) {
  const key = `${encoding} ${(await stat(file)).mtimeMs} ${file}`;
  const known = cache.get(key);
  if (known) return known;
  const content = await readFile(file);
  const body =
    encoding === "br"
      ? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(content);
  cache.set(key, body);
  return body;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "dist", port = "0"] = process.argv.slice(2);
  const { origin } = await serve([{ prefix: "/", folder }], Number(port));
  console.log(`${folder} is at  ${origin}/  (Ctrl-C stops it)`);
}
