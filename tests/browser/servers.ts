/**
 * Starts the two servers of a test run and tells the tests where they are, through the environment:
 * one that serves the page from a sub-folder, and one that plays another origin with debate files.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { mounts } from "../../examples/serve.mjs";
import { serve } from "./server.mjs";

const root = join(import.meta.dirname, "../..");
const fixtures = join(import.meta.dirname, "fixtures");
const debates = join(root, "src/debates");

/** What GitHub Pages and other hosts of static files send: anyone may read. */
const open = { "Access-Control-Allow-Origin": "*" };

export default async function start(): Promise<() => Promise<void>> {
  // `cargo xtask test` builds a page of its own, so that a server may run meanwhile.
  const dist = process.env["FULCRUM_DIST"] ?? join(root, "dist");
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`there is no page in ${dist}: run "cargo xtask build" first`);
  }
  const page = await serve([
    { prefix: "/some/folder/fixtures/", folder: fixtures },
    { prefix: "/some/folder/debates/", folder: debates },
    ...(await mounts("/some/folder/", dist)),
  ]);
  const elsewhere = await serve([
    { prefix: "/open/debates/", folder: debates, headers: open },
    { prefix: "/open/", folder: fixtures, headers: open },
    { prefix: "/closed/debates/", folder: debates },
    { prefix: "/closed/", folder: fixtures },
  ]);
  process.env["FULCRUM_PAGE"] = `${page.origin}/some/folder/`;
  process.env["FULCRUM_ELSEWHERE"] = `${elsewhere.origin}/`;
  return async () => {
    await page.close();
    await elsewhere.close();
  };
}
