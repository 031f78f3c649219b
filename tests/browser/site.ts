/** A site of a test's own that holds the page, and changes and goes away as the test wants; and what tells of the page there. */
import type { Page } from "@playwright/test";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtIn } from "./debate.ts";
import { serve } from "./server.mjs";
import { expect, test as plain, type Journal } from "./support.ts";
import { expectTreeOf } from "./tree.ts";

const dist = process.env["FULCRUM_DIST"] ?? join(import.meta.dirname, "../../dist");

/** A site of its own for each test, so that it can change and go away. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), "fulcrum-site-"));
  headers: Record<string, string> = { "Access-Control-Allow-Origin": "*" };
  /** What the site's answers wait for. */
  wait: Promise<void> = Promise.resolve();
  address = "";
  #server: { origin: string; close(): Promise<void> } | undefined;

  async open(): Promise<void> {
    cpSync(dist, this.folder, { recursive: true });
    const site = this;
    const mount = { prefix: "/in/a/folder/", folder: this.folder, wait: () => this.wait, get headers() { return site.headers; } };
    this.#server = await serve([mount, { prefix: "/other/", folder: join(import.meta.dirname, "fixtures") }]);
    this.address = `${this.#server.origin}/in/a/folder/`;
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Goes away, as when the network fails. */
  async stop(journal: Journal): Promise<void> {
    journal.expectMessage(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/);
    await this.#server?.close();
    this.#server = undefined;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  get version(): string {
    return /name="fulcrum-version" content="([0-9a-f]{16})"/.exec(this.read("index.html"))![1]!;
  }

  /** Deploys another version: every file under another name, and the old ones gone. */
  deploy(): void {
    const names = readdirSync(this.folder);
    const hashed = names.filter((name) => HASHED.test(name));
    const changes = new Map([[this.version, other(this.version)]]);
    for (const name of hashed) changes.set(HASHED.exec(name)![1]!, other(HASHED.exec(name)![1]!));
    const change = (text: string) => [...changes].reduce((text, [from, to]) => text.replaceAll(from, to), text);
    // First what others name the checksums of.
    const texts = [...hashed, "fulcrum.js", "fulcrum.css", "fulcrum-embed.js", "index.html", "sw.js"].filter((name) => !name.endsWith(".wasm"));
    for (const name of texts) {
      const before = this.read(name);
      const after = change(before).replace("<head>", '<head data-deployed="second">');
      changes.set(checksum(before), checksum(after));
      this.write(name, after);
    }
    for (const name of hashed) renameSync(join(this.folder, name), join(this.folder, change(name)));
  }
}

export const HASHED = /-([0-9a-f]{16})\.(?:css|js|wasm)$/;
const other = (sum: string): string => [...sum].reverse().join("");
export const checksum = (text: string): string => `sha384-${createHash("sha384").update(text).digest("base64")}`;

/** Tests with such a site, where the page may keep itself. */
export const test = plain.extend<{ site: Site }>({
  keepsOffline: true,
  site: async ({ journal, context }, use) => {
    const site = new Site();
    await site.open();
    journal.allowOrigin(site.address);
    const failed: string[] = [];
    context.on("requestfailed", (request) => request.serviceWorker() || failed.push(request.url().replace(site.address, "")));
    await use(site);
    await site.close();
    // The tab's little picture is the one thing that browsers don't ask the worker for.
    expect(failed.filter((name) => name !== "icon.svg")).toEqual([]);
  },
});
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await stands(page);
}

export async function stands(page: Page): Promise<void> {
  // While a page comes in there is no loading line yet either.
  await expect(page.getByRole("treeitem").first()).toBeVisible();
  await expect(page.locator("[data-fulcrum-loading]")).toHaveCount(0);
  await expectTreeOf(page, builtIn);
}

/** Waits until the page is kept and the worker answers for it. */
export async function kept(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return [registration?.active?.state, navigator.serviceWorker.controller !== null];
    });
  await expect.poll(state).toEqual(["activated", true]);
  // From here on only what the worker keeps counts, not what the browser happens to have.
  await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
}

export const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
export const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
export async function clash(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Clash" }).click();
  await expect(page.getByRole("heading", { name: "Where they clash" })).toBeVisible();
}
