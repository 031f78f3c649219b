/** The first visit: what is asked, by whom, and three ways in; never in the way again. And where a claim stands. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { accessibility, expect, keptSettings, openDebate, overflow, test } from "./support.ts";
import { current, expectFocusOn, fragment, openMade, panelOf, rowsIn, treeOf } from "./tree.ts";

const ways = (page: Page): Locator => page.getByRole("navigation", { name: "Ways in" });
const about = (page: Page): Locator => page.getByText("About this debate");
const trail = (page: Page): Locator => panelOf(page).locator(".trail");

/** The lead is put away, now and after a reload. */
async function expectPutAway(page: Page): Promise<void> {
  await expect(ways(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await expect(page.getByText(builtIn.summary!)).toBeHidden();
  await expect.poll(() => keptSettings(page)).toContain("introduced");
  await page.reload();
  await expect(page.locator("[data-fulcrum-loading]")).toHaveCount(0);
  await expect(about(page)).toBeVisible();
  await expect(ways(page)).toHaveCount(0);
}

test.describe("the lead", () => {
  test("says who wrote and published the texts, and what is there to find", async ({ page }) => {
    await openDebate(page);
    for (const source of builtIn.sources) {
      await expect(page.locator(".lead")).toContainText(`${source.authors!.join(", ")} (${source.publisher})`);
    }
    await expect(ways(page).getByRole("link")).toHaveText([/^Read both sides/, /^What it hinges on/, /^Where it comes from/]);
    await expect(about(page)).toHaveCount(0);
  });

  for (const [name, view] of [["What it hinges on", "cruxes"], ["Where it comes from", "sources"]] as const) {
    test(`leads to the ${view} and is gone`, async ({ page }) => {
      await openDebate(page);
      await ways(page).getByRole("link", { name }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => fragment(page)).toBe(`#/${view}`);
      await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), "the focus is somewhere").toBe(true);
      await expectPutAway(page);
    });
  }

  test("leads to the tree, from wherever the reader is", async ({ page }) => {
    await openDebate(page);
    await ways(page).getByRole("link", { name: "Read both sides" }).click();
    await expectFocusOn(page, builtIn.positions[0]!.claim);
    await expect(current(page)).toBeInViewport();
    await expectPutAway(page);
    // As on a first visit. While the page stands it may still keep what it was told.
    await page.goto("about:blank");
    await page.addInitScript(() => localStorage.clear());
    await openDebate(page, "#/clash");
    // What the reader has come for is not pushed away: the introduction waits where it begins.
    await expect(page.locator("[data-view=clash] h2").first()).toBeInViewport();
    await expect(ways(page)).toHaveCount(0);
    await page.getByRole("link", { name: "Tree", exact: true }).click();
    await ways(page).getByRole("link", { name: "Read both sides" }).click();
    await expect(treeOf(page)).toBeVisible();
    await expectFocusOn(page, builtIn.positions[0]!.claim);
  });

  test("is put away by its cross; what it said can be had again", async ({ page }) => {
    await openDebate(page);
    await page.getByRole("button", { name: "Put the introduction away" }).focus();
    await page.keyboard.press("Enter");
    await expectFocusOn(page, builtIn.positions[0]!.claim);
    await expectPutAway(page);
    await about(page).click();
    await expect(page.getByText(builtIn.summary!)).toBeVisible();
  });

  test("opens its ways elsewhere as links do, and stays", async ({ page, context }) => {
    await openDebate(page);
    const [opened] = await Promise.all([context.waitForEvent("page"), ways(page).getByRole("link", { name: "hinges" }).click({ modifiers: ["ControlOrMeta"] })]);
    await expect(opened).toHaveURL(/#\/cruxes/);
    await opened.close();
    await expect(ways(page)).toBeVisible();
  });

  test("names only what a debate has", async ({ page }) => {
    const name = (nth: number) => ways(page).getByRole("link").nth(nth);
    for (const [positions, first] of [[1, "Read for and against"], [3, "Read all sides"]] as const) {
      await openMade(page, made({ positions, claims: { a: "A", b: "B", c: "C" } }));
      await expect(ways(page).getByRole("link")).toHaveCount(2);
      await expect(name(0)).toContainText(first);
      await expect(page.locator(".lead .summary")).toHaveCount(0);
    }
    await page.getByRole("button", { name: "Put the introduction away" }).click();
    await expect(about(page)).toHaveCount(0);
  });

  test("does not push the tree far down on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openDebate(page);
    expect((await ways(page).boundingBox())!.height).toBeLessThan(190);
    expect(await overflow(page)).toEqual([]);
  });

  test("is no fault to axe in any theme, before and after", async ({ page }) => {
    await page.addInitScript(() => localStorage.clear());
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 740 });
      await openDebate(page);
      await expect(ways(page)).toBeVisible();
      expect((await accessibility(page)).faults).toEqual([]);
      await page.getByRole("button", { name: "Put the introduction away" }).click();
      await about(page).click();
      expect((await accessibility(page)).faults).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    }
  });
});

const ids = Array.from({ length: 9 }, (_, at) => `c-${at}`);
const chain = made({ positions: 1, claims: Object.fromEntries(ids.map((id, at) => [id, `Claim ${at}`])), relations: ids.slice(1).map((id, at) => `${id} > ${ids[at]}`) });

test.describe("where a claim stands", () => {
  test("is said at the top of its panel, each step a way up", async ({ page }) => {
    await openMade(page, chain, "#/tree?claim=c-3");
    await expect(trail(page)).toContainText("Level 4");
    await expect(trail(page).getByRole("link")).toHaveText(["Claim 0", "Claim 1", "Claim 2"]);
    await trail(page).getByRole("link", { name: "Claim 1" }).focus();
    await page.keyboard.press("Enter");
    await expect(current(page)).toHaveAttribute("data-claim", "c-1");
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await expect(trail(page).getByRole("link")).toHaveText(["Claim 0"]);
    await trail(page).getByRole("link").click();
    await expect(trail(page)).toHaveText("Level 1");
  });

  test("leaves out the middle of a long way", async ({ page }) => {
    await openMade(page, chain, "#/tree?claim=c-8");
    await expect(trail(page)).toContainText("Level 9");
    await expect(trail(page).getByRole("listitem")).toHaveText(["Claim 0", "…5 left out", "Claim 6", "Claim 7"]);
  });

  test("follows the keyboard, and stays in every view", async ({ page }) => {
    await openDebate(page, "#/tree?claim=c-korea");
    await page.keyboard.press("Tab");
    const above = claimOf(builtIn, "c-pact").headline;
    for (const view of ["clash", "cruxes"]) {
      await page.goto(new URL(`#/${view}?claim=c-korea`, page.url()).href);
      await expect(page.locator(`[data-view=${view}]`)).toBeVisible();
      await expect(trail(page).getByRole("link").first()).toHaveText(above);
      await expect(trail(page)).toContainText("Level 3");
    }
  });

  test("names the place where a shared claim is looked at", async ({ page }) => {
    const shared = made({ claims: { a: "A", b: "B", c: "C", d: "D", s: "S" }, relations: ["c > a", "d > b", "s > c", "s x d"] });
    for (const [under, path] of [["c.a", ["A", "C"]], ["d.b", ["B", "D"]]] as const) {
      await openMade(page, shared, `#/tree?claim=s&under=${under}`);
      await expect(trail(page).getByRole("link")).toHaveText([...path]);
    }
  });

  test("fits any width, in either direction, with the longest words", async ({ page }) => {
    const claims = Object.fromEntries(ids.map((id) => [id, `${"W".repeat(60)} ${id}`]));
    for (const language of ["en", "ar"]) {
      await openMade(page, { ...chain, language, claims: chain.claims.map((claim) => ({ ...claim, headline: claims[claim.id]! })) }, "#/tree?claim=c-8");
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(trail(page)).toBeVisible();
        expect(await overflow(page), `${language} at ${width} px`).toEqual([]);
      }
    }
  });
});

test("the last arrow of the breadcrumb stands beside its step on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openDebate(page, "#/tree?focus=c-korea");
  await expect(rowsIn(page).first()).toBeVisible();
  const steps = page.getByRole("navigation", { name: "Where this branch stands" }).getByRole("listitem");
  expect(await steps.count()).toBeGreaterThan(2);
  for (const step of await steps.all()) {
    const [item, button] = [(await step.boundingBox())!, (await step.getByRole("button").boundingBox())!];
    expect(item.height - button.height, await step.innerText()).toBeLessThan(4);
  }
});
