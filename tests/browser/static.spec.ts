/** The debate in the page itself: read without JavaScript, and the place the explorer takes without anything moving. */
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { builtIn, claimOf } from "./debate.ts";
import { openHost } from "./host.ts";
import { accessibilityFaults, expect, openDebate, overflow, pageAddress, test, watchShifts } from "./support.ts";
import { drawn } from "./tree.ts";

const claims = (page: Page) => page.locator("#fulcrum-claims");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // The program is asked for in the head, so that it is there soon for all others. Chromium remarks after some seconds that it goes unused.
  test.beforeEach(({ journal }) => journal.expectMessage(/explorer-[0-9a-f]+\.wasm was preloaded using link preload but not used/));

  test("every claim can be read, and its sources are linked", async ({ page }) => {
    await page.goto(pageAddress());
    await expect(page).toHaveTitle(builtIn.title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
    const texts = await claims(page).locator("p:visible").allInnerTexts();
    for (const claim of builtIn.claims) {
      expect(texts, claim.id).toContain(claim.text);
      const links = await page.locator(`#fulcrum-claim-${claim.id} > .cites a:visible`).evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
      const cited = (claim.citations ?? []).map((citation) => builtIn.sources.find((source) => source.id === citation.source)!.url!);
      expect(links.map((link) => link.split("#:~:text=")[0]), claim.id).toEqual(cited);
    }
    await expect(page.locator(".no-script")).toHaveText("This is the debate as a list. The explorer needs JavaScript.");
    await expect(page.locator(".no-script")).toBeVisible();
    for (const source of builtIn.sources) {
      await expect(page.getByRole("contentinfo").getByRole("link", { name: source.title })).toHaveAttribute("href", source.url!);
    }
  });

  test("a claim's role is said, and a step that an analyst draws is marked", async ({ page }) => {
    await page.goto(pageAddress());
    const inferred = builtIn.relations.filter((relation) => relation.basis === "inferred").flatMap((relation) => relation.from);
    await expect(claims(page).getByText("Inferred link", { exact: true })).toHaveCount(inferred.length);
    const stated = builtIn.relations.find((relation) => relation.basis === "stated" && relation.kind === "supports" && relation.from.length === 1)!;
    const headline = claimOf(builtIn, stated.from[0]!).headline;
    await expect(claims(page).getByRole("heading", { name: `Pro: ${headline}` })).toHaveCount(1);
  });

  test("a claim that is only named leads to where it is written out", async ({ page }) => {
    await page.goto(pageAddress());
    const link = claims(page).locator('a[href^="#fulcrum-claim-"]').first();
    const target = (await link.getAttribute("href"))!;
    await link.click();
    await expect(page).toHaveURL(pageAddress() + target);
    await expect(page.locator(target)).toBeInViewport();
  });

  test("nothing is shown that would do nothing", async ({ page }) => {
    await page.goto(pageAddress());
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.locator('a[href^="#/"]:visible')).toHaveCount(0);
    await expect(page.getByText("Opening the debate…")).toBeHidden();
  });

  test("nothing reaches out of the window at 320 px", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(pageAddress());
    expect(await overflow(page)).toEqual([]);
  });

  test("on paper the claims are there", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(pageAddress());
    await expect(claims(page).getByText(builtIn.claims.at(-1)!.text, { exact: true })).toBeVisible();
  });
});

/** The page as it is drawn before the explorer has started: its module is never answered. */
async function beforeStart(page: Page, rest = ""): Promise<() => Promise<void>> {
  let go: () => void = () => {};
  const wait = new Promise<void>((done) => (go = done));
  await page.route("**/*.wasm", async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(pageAddress() + rest, { waitUntil: "commit" });
  await expect(page.getByText("Opening the debate…")).toBeVisible();
  // Nothing is painted before the style sheet is there.
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".head")!).display === "flex");
  return async () => {
    go();
    await expect(page.locator("[data-fulcrum-loading]")).toHaveCount(0);
  };
}

/** Where each part of the head and the lead is that can be seen, in the page's order. */
const rectangles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = ".head, .brand, .views, .views a, .find, .open .button, .settings, .lead, .lead h1, .lead > .summary, .ways, .ways a, .put-away, .lead > details";
    const rectangle = (element: Element) => {
      const box = element.getBoundingClientRect();
      const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((value) => Math.round(value * 10) / 10);
      const name = element.matches(".lead > .put-by, .lead > details") ? "put by" : element.className || element.tagName;
      return width === 0 ? "" : `${name} at ${left} ${top}, ${width} × ${height}`;
    };
    return [...document.querySelectorAll(parts)].map(rectangle).filter(Boolean);
  });

/** As a reader comes back who has set these. */
async function keep(page: Page, settings: string): Promise<void> {
  await page.addInitScript((settings) => localStorage.setItem("fulcrum/1/settings", settings), settings);
}

const PUT_AWAY = "theme:dark text:125 motion:auto no-shortcuts introduced";

test.describe("when the explorer takes its place", () => {
  for (const [visit, rest, settings] of [
    ["the first visit", "", undefined],
    ["another visit, as the reader has set it", "", PUT_AWAY],
    ["the map", "#/map", undefined],
    ["a claim in the cruxes", "#/cruxes?claim=c-gap", undefined],
    ["the cruxes", "#/cruxes", undefined],
    ["the essay", "#/essay", undefined],
  ] as const) {
    for (const width of [1440, 768, 360]) {
      test(`nothing moves on ${visit} at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        const shifts = await watchShifts(page);
        if (settings) await keep(page, settings);
        const start = await beforeStart(page, rest);
        const before = await rectangles(page);
        // The introduction is there over the tree, until it is put away.
        expect(before.length).toBeGreaterThan(settings || rest ? 12 : 18);
        await start();
        expect(await rectangles(page)).toEqual(before);
        await page.waitForLoadState("networkidle");
        await drawn(page);
        expect(await shifts()).toEqual([]);
      });
    }
  }

  test("colours, letters and the chosen view are the reader's from the first paint on", async ({ page }) => {
    await keep(page, PUT_AWAY);
    await beforeStart(page, "#/essay");
    const root = page.locator("html");
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect(root).toHaveAttribute("data-text", "125");
    await expect(page.locator(".lead .summary").first()).toBeHidden();
    await expect(page.getByText("About this debate")).toBeVisible();
    await expect(page.locator(".head kbd")).toBeHidden();
    const weight = (name: string) => page.getByRole("link", { name, exact: true }).evaluate((link) => getComputedStyle(link).fontWeight);
    expect([await weight("Essay"), await weight("Tree")]).toEqual(["600", "400"]);
    await expect(claims(page)).toBeHidden();
  });

  test("in a frame it begins as the frame will be, and as tall as what it shows", async ({ page }) => {
    let go: () => void = () => {};
    const wait = new Promise<void>((done) => (go = done));
    await page.route("**/*.wasm", async (route) => {
      await wait;
      await route.continue();
    });
    await openHost(page, { body: '<iframe src="index.html?embed=1&theme=dark" width="800" height="1200" title="A debate"></iframe>' });
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText("Opening the debate…")).toBeVisible();
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    for (const part of [".ways", ".head .open"]) await expect(frame.locator(part)).toBeHidden();
    expect((await frame.locator("#fulcrum").boundingBox())!.height).toBeLessThan(700);
    const before = await frame.locator(".head").boundingBox();
    go();
    await expect(frame.getByRole("tree")).toBeVisible();
    expect(await frame.locator(".head").boundingBox()).toEqual(before);
  });

  test("the built-in debate is not shown where another is asked for", async ({ page }) => {
    const start = await beforeStart(page, "?debate=debates/pact-or-layers.json");
    await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
    await expect(page.locator(".brand")).toBeHidden();
    await start();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("where the browser lets the page keep nothing it starts all the same", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    await openDebate(page);
    await expect(page.getByRole("tree")).toBeVisible();
  });
});

test.describe("where the explorer can't start", () => {
  test.beforeEach(async ({ page, journal }) => {
    journal.expectMessage(/ERR_FAILED|Failed to fetch|WebAssembly/);
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(pageAddress());
  });

  test("it says so above the debate, which is there to read", async ({ page }) => {
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The explorer could not start.");
    const [said, listed] = [(await alert.boundingBox())!, (await claims(page).boundingBox())!];
    expect(said.y + said.height).toBeLessThanOrEqual(listed.y + 1);
    for (const claim of builtIn.claims) await expect(page.locator(`#fulcrum-claim-${claim.id}`)).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });

  for (const [width, colorScheme] of [[320, "light"], [768, "dark"], [1440, "light"]] as const) {
    test(`is no fault to axe at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expect(page.getByRole("alert")).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    });
  }
});

test.describe("what the page says of itself", () => {
  test("data for machines is whole, and the policy lets it be", async ({ page }) => {
    await openDebate(page);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as Record<string, any>;
    expect(data["about"].name).toBe(builtIn.question);
    expect(data["isBasedOn"].map((source: { url: string }) => source.url)).toEqual(builtIn.sources.map((source) => source.url));
    expect(data["hasPart"].length).toBeGreaterThan(10);
    const content = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");
    expect((await content("description"))!.length).toBeLessThanOrEqual(160);
    expect(await content("og:title")).toBe(builtIn.title);
    for (const name of ["og:image", "twitter:image"]) {
      const answer = await page.request.get(new URL((await content(name))!, pageAddress()).href);
      const bytes = await answer.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "a picture of 1200 by 630 px").toEqual([1200, 630]);
    }
    await expect(page.locator('link[type="application/json+oembed"], link[rel="canonical"]')).toHaveCount(0);
  });

  test("the debate lies beside it as Markdown", async ({ page }) => {
    await openDebate(page);
    const address = await page.locator('link[rel="alternate"][type="text/markdown"]').getAttribute("href");
    const text = await (await page.request.get(new URL(address!, pageAddress()).href)).text();
    expect(text).toBe(readFileSync(new URL("../../src/debates/pact-or-layers.md", import.meta.url), "utf8"));
  });
});
