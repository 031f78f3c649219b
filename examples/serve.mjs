/** Serves the examples beside a built page: `node examples/serve.mjs [PORT]`. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { serve } from "../tests/browser/server.mjs";

const root = join(import.meta.dirname, "..");

/**
 * The page at a prefix with the examples beside it, and what these take from npm: Bootstrap's style sheet, and the
 * React app, which is built first. The page's files may be read from anywhere: a sandboxed frame has no origin.
 * @param {string} prefix
 * @param {string} dist
 */
export async function mounts(prefix, dist) {
  const outdir = join(root, "target/examples");
  await build({
    entryPoints: [join(import.meta.dirname, "react/main.jsx")],
    outdir,
    bundle: true,
    minify: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return [
    { prefix: `${prefix}examples/vendor/react/`, folder: outdir },
    { prefix: `${prefix}examples/vendor/`, folder: join(root, "node_modules/bootstrap/dist/css") },
    { prefix: `${prefix}examples/`, folder: import.meta.dirname },
    { prefix, folder: dist, headers: { "Access-Control-Allow-Origin": "*" } },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await serve(await mounts("/", join(root, "dist")), Number(process.argv[2] ?? 0));
  console.log(`The examples are at  ${site.origin}/examples/article.html  (Ctrl-C stops it)`);
}
