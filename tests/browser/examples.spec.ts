/** The pages of examples/, each as its reader uses it. */
import type { Page } from "@playwright/test";
import { accessibilityFaults, expect, overflow, pageAddress, test } from "./support.ts";
import { elements, expectReady } from "./host.ts";

/** Opens an example, with the elements open to tests. */
async function open(page: Page, name: string): Promise<void> {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: "open" });
    };
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${pageAddress()}examples/${name}.html`);
}

test("the article: nothing moves, and the debate is weighed in it", async ({ page }) => {
  await open(page, "article");
  await expectReady(page);
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await elements(page).locator('[data-claim="c-gap"] .headline').first().click();
  await elements(page).getByText("Accept", { exact: true }).click();
  await expect(elements(page).getByRole("button", { name: "My weights (1)" })).toBeVisible();
});

test("the Bootstrap page: in its colours, and led by its button", async ({ page }) => {
  await open(page, "bootstrap");
  await expectReady(page);
  const colour = await elements(page).locator(".legend .glyph").first().evaluate((glyph) => getComputedStyle(glyph).color);
  expect(colour).toBe("rgb(10, 92, 54)");
  await page.getByRole("button", { name: "Show what it hinges on" }).click();
  await expect(elements(page).locator("[data-view=cruxes]")).toBeVisible();
});

test("the React app: events are its state, its buttons act, and it comes and goes", async ({ page }) => {
  await open(page, "react");
  await expectReady(page);
  await page.getByRole("button", { name: "Go to the first reason" }).click();
  await expect(page.getByText("You are at the claim c-gap.")).toBeVisible();
  await elements(page).getByText("Reject", { exact: true }).click();
  await expect(page.getByText("You have weighed 1 time.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(elements(page).getByRole("radio", { name: "Reject" })).not.toBeChecked();
  await page.getByRole("button", { name: "Issue by issue" }).click();
  await expect(elements(page).locator("[data-view=clash]")).toBeVisible();
  await elements(page).getByRole("link", { name: "Tree" }).click();
  await expect(page.getByRole("button", { name: "Issue by issue" })).toBeVisible();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.getByRole("button", { name: "Take it away" }).click();
    await expect(elements(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await expectReady(page);
  }
  await expect(elements(page).getByRole("tree")).toBeVisible();
});

test("ten explorers: one program, each by itself", async ({ page, journal }) => {
  await open(page, "ten");
  for (let nth = 0; nth < 10; nth += 1) {
    await elements(page).nth(nth).scrollIntoViewIfNeeded();
    await elements(page).nth(nth).evaluate((element) => (element as unknown as { ready: Promise<unknown> }).ready.then(() => undefined));
  }
  await expectReady(page, 10);
  const programs = journal.requests.map((request) => request.url()).filter((url) => /explorer-.*wasm$/.test(url));
  expect(programs.length).toBe(1);
  await expect(elements(page).nth(8).getByRole("treeitem")).toHaveCount(3);
  await expect(elements(page).nth(9).locator(".fulcrum")).toHaveAttribute("dir", "rtl");
  await expect(elements(page).nth(7).getByRole("group", { name: "What do you make of it?" })).toHaveCount(0);
});

test("frames: as high as what they show, in a sandbox too", async ({ page }) => {
  await open(page, "sandbox");
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  for (const nth of [0, 1]) {
    const frame = page.frameLocator(`iframe >> nth=${nth}`);
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    const needed = () => frame.locator("#fulcrum").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    const given = () => page.locator("iframe").nth(nth).evaluate((element) => element.clientHeight);
    await expect.poll(async () => Math.abs((await needed()) - (await given()))).toBeLessThan(2);
  }
  await expect(page.frameLocator("iframe >> nth=1").locator("[data-view=clash]")).toBeVisible();
});

for (const name of ["article", "bootstrap", "react", "sandbox"]) {
  test(`axe finds no fault and nothing overflows: ${name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, name);
    if (name === "sandbox") await expect(page.frameLocator("iframe >> nth=0").getByRole("tree")).toBeVisible();
    else await expectReady(page);
    expect(await accessibilityFaults(page, { iframes: false })).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
}
