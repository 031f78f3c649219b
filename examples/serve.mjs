/** Serves the examples beside a built page: `node examples/serve.mjs [PORT]`. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { serve } from "../tests/browser/server.mjs";

const root = join(import.meta.dirname, "..");

/**
 * What the examples need at a prefix: their own files, Bootstrap's style sheet, and the React app, which is built first.
 * @param {string} prefix
 */
export async function mounts(prefix) {
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
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await serve([...(await mounts("/")), { prefix: "/", folder: join(root, "dist") }], Number(process.argv[2] ?? 0));
  console.log(`The examples are at  ${site.origin}/examples/article.html  (Ctrl-C stops it)`);
}
