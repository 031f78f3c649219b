/**
 * What every browser test builds on: a page whose every message, policy violation and request is
 * recorded, and which must have been silent when the test ends, unless the test expected otherwise.
 */
import { type Frame, type Locator, type Page, type Request, test as plain, expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";

export { expect };

/** The explorer in one file. */
export const oneFile = join(process.env["FULCRUM_DIST"] ?? join(import.meta.dirname, "../../dist"), "fulcrum.html");

/** Whether the test is run on that file, opened from the disk, instead of on the page that a server sends. */
export const onDisk = (): boolean => plain.info().project.name === "one file";

/** Where the page is. A server has it in a sub-folder, to prove that its addresses are relative. */
export const pageAddress = (): string => (onDisk() ? pathToFileURL(oneFile).href : fromEnvironment("FULCRUM_PAGE"));

/** The address of a file of tests/browser/fixtures on another origin, readable from everywhere or not. */
export const elsewhere = (file: string, access: "open" | "closed" = "open"): string =>
  `${fromEnvironment("FULCRUM_ELSEWHERE")}${access}/${file}`;

/** What happened in the browser during one test. */
export class Journal {
  readonly console: string[] = [];
  readonly errors: string[] = [];
  readonly violations: string[] = [];
  readonly requests: Request[] = [];
  readonly #expected: RegExp[] = [];
  readonly #origins: Set<string> = new Set();

  /** Console messages, errors and violations that match are part of the test. */
  expectMessage(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Requests to the origin of this address are part of the test. */
  allowOrigin(address: string): void {
    this.#origins.add(new URL(address).origin);
  }

  /** Whatever no test asked for. */
  surprises(): string[] {
    const said = [
      ...this.console.map((text) => `console: ${text}`),
      ...this.errors.map((text) => `error: ${text}`),
      ...this.violations.map((text) => `policy violation: ${text}`),
    ].filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    const own = new URL(pageAddress()).origin;
    const asked = this.requests
      .map((request) => new URL(request.url()))
      .filter((url) => url.protocol !== "data:" && url.protocol !== "blob:")
      .filter((url) => url.origin !== own && !this.#origins.has(url.origin))
      .map((url) => `request to another origin: ${url}`);
    return [...said, ...asked];
  }
}

/** Playwright's `test`, with the journal, which is kept and judged whether a test names it or not. */
export const test = plain.extend<{ journal: Journal; keepsOffline: boolean }>({
  /** Whether the page may keep itself for when there is no network: what a test did not ask for would else come from there. */
  keepsOffline: [false, { option: true }],
  journal: [
    async ({ context, keepsOffline }, use) => {
      const journal = new Journal();
      context.on("console", (message) => journal.console.push(`[${message.type()}] ${message.text()}`));
      context.on("weberror", (error) => journal.errors.push(String(error.error())));
      context.on("request", (request) => journal.requests.push(request));
      await context.exposeBinding("fulcrumTestViolation", (_source, text: string) => {
        journal.violations.push(text);
      });
      if (!keepsOffline) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const report = (globalThis as unknown as Record<string, (text: string) => void>)["fulcrumTestViolation"];
          report?.(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
        });
      });
      await use(journal);
      expect(journal.surprises(), "nothing but what the test expected was said or asked for").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens the page, with what may follow its address (`?debate=…`, `#/…`), and waits until the explorer has
 * taken the place of the loading line.
 */
export const openDebate = (page: Page, rest = "", timeout = 5_000): Promise<Locator> => openPage(page, pageAddress() + rest, timeout);

/** The same for a page elsewhere. */
export async function openPage(page: Page, address: string, timeout = 5_000): Promise<Locator> {
  await page.goto(address);
  const explorer = page.locator("body");
  await expect(page.locator("[data-fulcrum-loading]")).toHaveCount(0, { timeout });
  // What it does once it is drawn may come later: it listens, and marks its entry of the browser's history.
  await page.waitForFunction(() => history.state === true, undefined, { timeout });
  return explorer;
}

/** Puts a debate into the one-file explorer, as its author does. */
export function putInOneFile(debate: string, file: string): void {
  const root = join(import.meta.dirname, "../..");
  execFileSync("cargo", ["fulcrum", "html", debate, "--app", "--template", oneFile, "-o", file], { cwd: root, stdio: "pipe" });
}

/** What the browser keeps of the settings, a little after they are in force. */
export const keptSettings = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem("fulcrum/1/settings") ?? "");

/** Drops a file on the page, as from the reader's desktop. */
export async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString("base64");
  const dataTransfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: "application/json" }));
      return transfer;
    },
    { name, base64 },
  );
  for (const event of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", event, { dataTransfer });
}

/**
 * What can't be read without scrolling sideways: elements that reach out of the window, and boxes that scroll
 * sideways. What a box cuts off on purpose, with an ellipsis, and what only screen readers get is left out.
 */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`;
    const isCut = (element: Element): boolean => {
      for (let outer: Element | null = element; outer && outer !== document.body; outer = outer.parentElement) {
        if (outer.matches(".unseen, .skip")) return true;
        if (outer !== element && getComputedStyle(outer).overflowX !== "visible") return true;
      }
      return false;
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth) found.push(`${name(element)} scrolls sideways`);
      if ((box.right > width + 0.5 || box.left < -0.5) && !isCut(element)) found.push(`${name(element)} reaches out of the window`);
    }
    return found.slice(0, 10);
  });
}

/** What the page has shifted by, whoever caused it. */
export async function watchShifts(page: Page): Promise<() => Promise<unknown[]>> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { fulcrumTestShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; sources?: { node?: Node | null }[] };
        shifts.push([shift.value, ...(shift.sources ?? []).map((source) => (source.node as Element | null)?.className ?? String(source.node))]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { fulcrumTestShifts: unknown[] }).fulcrumTestShifts);
}

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the page as it stands, one line a finding; the policy stays in force. */
export async function accessibilityFaults(page: Page | Frame, options: RunOptions = {}): Promise<string[]> {
  return findings((await axe(page, options)).violations);
}

/** What axe finds wrong, and what it can't tell: both one line a finding. */
export async function accessibility(page: Page, options: RunOptions = {}): Promise<{ faults: string[]; doubts: string[] }> {
  const { violations, incomplete } = await axe(page, options);
  return { faults: findings(violations), doubts: findings(incomplete) };
}

async function axe(page: Page | Frame, options: RunOptions): Promise<AxeResults> {
  // Playwright's `evaluate` speaks to the browser directly, so the page's policy does not apply to it.
  await page.evaluate(axeSource);
  return page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(d: Document, o: RunOptions): Promise<AxeResults> } }).axe.run(document, options),
    options,
  );
}

const findings = (rules: AxeResults["violations"]): string[] =>
  rules.flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.target.join(" ")} — ${node.failureSummary ?? rule.help}`));

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with Playwright, which starts the servers`);
  return value;
}
