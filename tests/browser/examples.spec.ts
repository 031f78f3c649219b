/** The pages of examples/, each as its reader uses it. */
import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults, expect, overflow, pageAddress, test, watchShifts } from "./support.ts";
import { builtIn } from "./debate.ts";
import { elements, expectReady, openShadows } from "./host.ts";

/** Opens an example, with the elements open to tests. */
async function open(page: Page, name: string): Promise<void> {
  await openShadows(page);
  await page.goto(`${pageAddress()}examples/${name}.html`);
}

test("the article: nothing moves, and the debate is weighed in it", async ({ page }) => {
  const shifts = await watchShifts(page);
  await open(page, "article");
  await expectReady(page);
  await page.waitForLoadState("networkidle");
  expect(await shifts()).toEqual([]);
  await expect(page.getByText("Read every claim of it as a text.")).toBeHidden();
  await elements(page).locator('[data-claim="c-gap"] .headline').first().click();
  await elements(page).getByText("Accept", { exact: true }).click();
  await expect(elements(page).getByRole("button", { name: "My weights (1)" })).toBeVisible();
});

test("the article without JavaScript: what stands in the explorer's place, and the debate as a text", async ({ browser, journal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  context.on("request", (request) => journal.requests.push(request));
  const page = await context.newPage();
  await page.goto(`${pageAddress()}examples/article.html`);
  const text = page.getByRole("link", { name: "Read every claim of it as a text." });
  await expect(text).toBeVisible();
  const address = await text.evaluate((link) => (link as HTMLAnchorElement).href);
  expect(await (await page.request.get(address)).text()).toContain(builtIn.question);
  await context.close();
});

test("the Bootstrap page: one as it comes, one in the page's colours, by day and by night, and led by a button", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "bootstrap");
  const [plain, own] = [elements(page).first(), elements(page).last()];
  await own.scrollIntoViewIfNeeded();
  await expectReady(page, 2);
  const paper = (of: Locator) => of.locator(".fulcrum-root").evaluate((root) => getComputedStyle(root).backgroundColor);
  const edge = (of: Locator) => of.locator(".head").evaluate((head) => getComputedStyle(head).borderBlockEndColor);
  expect([await paper(plain), await paper(own)]).toEqual(["rgb(251, 250, 247)", "rgb(255, 255, 255)"]);
  expect(await edge(own)).toBe("rgb(13, 110, 253)");
  expect(await edge(plain)).not.toBe("rgb(13, 110, 253)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(33, 37, 41)");
  await expect.poll(async () => [await paper(plain), await paper(own)]).toEqual(["rgb(18, 21, 26)", "rgb(33, 37, 41)"]);
  await page.getByRole("button", { name: "Show what it hinges on" }).click();
  await expect(plain.locator("[data-view=cruxes]")).toBeVisible();
  await expect(own.locator("[data-view=clash]")).toBeVisible();
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

/** Scrolls to each explorer in turn, so that it loads, and waits for it and for its view. */
async function loadAll(page: Page, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await elements(page).nth(nth).scrollIntoViewIfNeeded();
    await elements(page).nth(nth).evaluate((element) => (element as unknown as { ready: Promise<unknown> }).ready.then(() => undefined));
  }
  await expect(elements(page).locator(".waiting")).toHaveCount(0);
}

test("ten explorers: one program, each by itself", async ({ page, journal }) => {
  await open(page, "ten");
  await expect(elements(page)).toHaveCount(10);
  await expect(elements(page).first().getByRole("tree")).toBeVisible();
  await expect(elements(page).last().locator(".fulcrum-root"), "the last is too far away to load").toHaveCount(0);
  await loadAll(page, 10);
  const programs = journal.requests.map((request) => request.url()).filter((url) => /explorer-.*wasm$/.test(url));
  expect(programs.length).toBe(1);
  for (const [nth, view] of [[1, "map"], [2, "clash"], [3, "cruxes"], [4, "sources"], [5, "essay"]] as const) {
    await expect(elements(page).nth(nth).locator(`[data-view=${view}]`)).toBeVisible();
  }
  await expect(elements(page).nth(8).getByRole("treeitem")).toHaveCount(3);
  await expect(elements(page).nth(9).locator(".fulcrum")).toHaveAttribute("dir", "rtl");

  // What may be weighed is weighed there alone.
  await elements(page).nth(7).locator('[data-claim="c-layered"] .headline').first().click();
  await expect(elements(page).nth(7).locator(".panel")).toBeVisible();
  await expect(elements(page).nth(7).getByRole("group", { name: "What do you make of it?" })).toHaveCount(0);
  await elements(page).nth(6).getByText("Reject", { exact: true }).click();
  await expect(elements(page).nth(6).getByRole("button", { name: "My weights (1)" })).toBeVisible();
  await expect(elements(page).getByRole("button", { name: /My weights \(/ })).toHaveCount(1);
});

test("frames: as high as what they show, in a sandbox too, where nothing is kept", async ({ page }) => {
  await open(page, "sandbox");
  const frame = (nth: number) => page.frameLocator(`iframe >> nth=${nth}`);
  const given = (nth: number) => page.locator("iframe").nth(nth).evaluate((element) => element.clientHeight);
  const expectFits = async (nth: number) => {
    const needed = () => frame(nth).locator("#fulcrum").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await expect.poll(async () => Math.abs((await needed()) - (await given(nth)))).toBeLessThan(2);
  };
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  for (const nth of [0, 1]) {
    await expect(frame(nth).getByRole("heading", { level: 1 })).toBeVisible();
    await expectFits(nth);
  }
  await expect(frame(1).locator("[data-view=clash]")).toBeVisible();
  const before = await given(0);
  await frame(0).getByRole("button", { name: "Open all" }).click();
  await expect.poll(() => given(0)).toBeGreaterThan(before + 500);
  await expectFits(0);
  await frame(0).getByRole("button", { name: "Settings" }).click();
  await expect(frame(0).getByRole("dialog")).toContainText("Nothing is kept here");
});

for (const scheme of ["light", "dark"] as const) {
  for (const [name, count] of [["article", 1], ["bootstrap", 2], ["react", 1], ["ten", 10], ["sandbox", 0]] as const) {
    test(`axe finds no fault and nothing overflows: ${name}, ${scheme}`, async ({ page }) => {
      // Axe takes its time in shadow trees.
      test.slow(name === "ten");
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: scheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, name);
      if (count) await loadAll(page, count);
      else await expect(page.frameLocator("iframe >> nth=0").getByRole("tree")).toBeVisible();
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await accessibilityFaults(page, { iframes: false }), `at ${width} px`).toEqual([]);
        expect(await overflow(page), `at ${width} px`).toEqual([]);
      }
    });
  }
}
