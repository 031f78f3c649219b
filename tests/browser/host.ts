/** Pages of other people's, with explorers in them: what tests of embedding build on. */
import type { Page } from "@playwright/test";
import { expect, pageAddress } from "./support.ts";

/** The policy that an explorer must live under, wherever it stands. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; require-trusted-types-for 'script'";

/** What a host page may be like. */
export interface Host {
  /** What stands in its body. */
  body: string;
  /** What else stands in its head; the script that makes elements is there already. */
  head?: string;
  /** The policy that its server sends; `null` for none. */
  policy?: string | null;
  /** Whether tests may look into the elements, which are closed to the page around them. */
  look?: boolean;
  /** Files beside it, by name. */
  files?: Record<string, { body: string; type: string }>;
}

/** Opens a page of another's, on the explorer's own server, so that a policy of `'self'` is enough. */
export async function openHost(page: Page, host: Host): Promise<void> {
  const { body, head = "", policy = STRICT, look = true, files = {} } = host;
  if (look) await openShadows(page);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Somebody's page</title><link rel="icon" href="data:,"><script type="module" src="fulcrum.js"></script>${head}</head><body>${body}</body></html>`;
  const given = { ...files, "host.html": { body: html, type: "text/html" } };
  for (const [name, { body, type }] of Object.entries(given)) {
    const headers: Record<string, string> = policy === null ? {} : { "Content-Security-Policy": policy };
    await page.route(pageAddress() + name, (route) => route.fulfill({ body, contentType: `${type}; charset=utf-8`, headers }));
  }
  await page.goto(`${pageAddress()}host.html`);
}

/** Opens the elements, which are closed to the page around them, to tests. */
export const openShadows = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: "open" });
    };
  });

/** The elements of the page, in order. */
export const elements = (page: Page) => page.locator("fulcrum-debate");

/** Waits until as many explorers show a debate. */
export async function expectReady(page: Page, count = 1): Promise<void> {
  await expect(elements(page)).toHaveCount(count);
  await page.waitForFunction(() =>
    Promise.all([...document.querySelectorAll("fulcrum-debate")].map((element) => (element as unknown as { ready: Promise<unknown> }).ready)),
  );
}

/** Records the events of every explorer on the page from now on; gives what was heard so far. */
export async function listen(page: Page): Promise<() => Promise<[string, Record<string, unknown>][]>> {
  await page.evaluate(() => {
    const heard: [string, unknown][] = [];
    Object.assign(globalThis, { heard });
    for (const type of ["ready", "select", "stance", "view", "error", "resize"]) {
      document.addEventListener(`fulcrum-${type}`, (event) => heard.push([type, (event as CustomEvent).detail]));
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: [string, Record<string, unknown>][] }).heard);
}
