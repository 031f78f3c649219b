/** What the browser does by itself works in every view: finding, marking, copying, the context menu. */
import type { Page } from "@playwright/test";
import { builtIn, claimOf } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";

const headline = claimOf(builtIn, builtIn.positions[0]!.claim).headline;

/** Each view's address, where its first words of the debate stand, and what can be found in it. */
const views = {
  tree: { rest: "#/tree", words: ".row .headline" },
  outline: { rest: "#/tree", words: ".outline a" },
  map: { rest: "#/map", words: ".map-node > text" },
  clash: { rest: "#/clash", words: ".clash-view h3" },
  cruxes: { rest: "#/cruxes", words: ".cruxes-view h3" },
  sources: { rest: "#/sources", words: "[data-view=sources] li" },
  essay: { rest: "#/essay", words: ".essay p" },
} as const;

async function show(page: Page, view: keyof typeof views): Promise<void> {
  await openDebate(page, views[view].rest);
  if (view === "outline") await page.getByRole("button", { name: "Outline" }).click();
  await expect(page.locator(views[view].words).first()).toBeVisible();
}

for (const view of Object.keys(views) as (keyof typeof views)[]) {
  test(`the browser's own find, marking, copying and context menu: ${view}`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await show(page, view);
    const words = page.locator(views[view].words).first();
    const text = ((await words.textContent()) ?? "").trim().split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word))[0]!;

    const found = await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), text);
    expect(found, `“${text}” is found`).toBe(true);
    expect(await page.evaluate(() => getSelection()!.toString().toLowerCase())).toBe(text.toLowerCase());

    // Marked by the browser, copied by its key.
    await page.keyboard.press("Control+c");
    expect((await page.evaluate(() => navigator.clipboard.readText())).toLowerCase()).toBe(text.toLowerCase());

    await page.evaluate(() => {
      addEventListener("contextmenu", (event) => Object.assign(globalThis, { kept: event.defaultPrevented }));
    });
    await words.click({ button: "right" });
    expect(await page.evaluate(() => (globalThis as unknown as { kept: boolean }).kept), "the menu is the browser's").toBe(false);
  });
}

test("a headline is marked with the pointer without choosing its claim", async ({ page }) => {
  await openDebate(page);
  const row = page.locator(".row .headline", { hasText: headline }).first();
  const box = (await row.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4, { steps: 8 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection()!.toString())).length).toBeGreaterThan(5);
  expect(new URL(page.url()).hash).not.toContain("claim=");
});
