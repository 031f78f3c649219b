/** Theme, paper, motion, and what the browser does for the reader: marking text, its menu, its find. */
import type { Page } from "@playwright/test";
import { builtIn } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import { current, drawn, expectTreeOf, fragment, rowOf, rowsIn } from "./tree.ts";

/** Chooses how the page is coloured, in the settings. */
async function choose(page: Page, theme: "As the system" | "Light" | "Dark"): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("group", { name: "Colours" }).getByRole("radio", { name: theme }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
const background = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.describe("the theme", () => {
  test("follows the system until one is chosen, which a reload keeps", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await openDebate(page);
    const light = await background(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await choose(page, "Light");
    await expect.poll(() => background(page)).toBe(light);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await expect.poll(() => background(page)).toBe(light);
    await choose(page, "As the system");
    await expect.poll(() => background(page)).toBe(dark);
    await page.emulateMedia({ colorScheme: "light" });
    await choose(page, "Dark");
    await expect.poll(() => background(page)).toBe(dark);
  });

  for (const [what, refuse] of [
    ["can't be reached", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } })],
    ["can't be written", () => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); })],
    ["holds nonsense", () => localStorage.setItem("fulcrum/1/settings", '"><script>')],
  ] as const) {
    test(`works where storage ${what}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.addInitScript(refuse);
      await openDebate(page);
      await expectTreeOf(page, builtIn);
      const light = await background(page);
      await choose(page, "Dark");
      await expect.poll(() => background(page)).not.toBe(light);
    });
  }
});

test("on paper every claim stands in full, numbered, and the tools are gone", async ({ page }) => {
  await openDebate(page, "#/tree?open=1");
  await expect(page.locator(".printout")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  const printout = page.locator(".printout");
  await expect(printout).toBeVisible();
  const texts = await printout.locator("p").allInnerTexts();
  for (const claim of builtIn.claims) {
    expect(texts.filter((text) => text.includes(`: ${claim.text}`)), claim.id).not.toEqual([]);
  }
  const numbers = texts.map((text) => /^(\d+(?:\.\d+)*) /.exec(text)?.[1]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const tool of await page.locator("button, select, [role=tree]").all()) await expect(tool).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const address = await page.getByRole("contentinfo").getByRole("link").first().evaluate((link) => getComputedStyle(link, "::after").content);
  expect(address).toContain(builtIn.sources[0]!.url!);
  await page.emulateMedia({ media: "screen" });
  await expect(printout).toHaveCount(0);
});

const moving = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const lasts = (value: string) => value.split(",").some((part) => parseFloat(part) > 0);
      return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration)) || style.scrollBehavior === "smooth";
    }).length,
  );

test("nothing moves for a reader whose system wants no motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openDebate(page, "#/tree?claim=c-korea");
  expect(await moving(page)).toBe(0);
});

test("nothing moves for a reader who says so in the settings", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-korea");
  expect(await moving(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "None" }).check();
  await expect.poll(() => moving(page)).toBe(0);
});

test("marking text in a row marks it and chooses nothing", async ({ page }) => {
  await openDebate(page);
  const headline = rowOf(page, "c-gap").first().locator(".headline");
  // At the window's edge marking would scroll on.
  await headline.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = (await headline.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await drawn(page);
  const marked = await page.evaluate(() => getSelection()!.toString());
  expect(marked.length).toBeGreaterThan(5);
  expect(await headline.textContent()).toContain(marked);
  expect(fragment(page)).not.toContain("claim=");
  await rowOf(page, "c-small").first().locator(".headline").click();
  await expect.poll(() => fragment(page)).toContain("claim=c-small");
});

test("the browser's menu, its find and its own clicks are left to it", async ({ page }) => {
  await openDebate(page);
  const prevented = await page.evaluateHandle(() => {
    const found: string[] = [];
    for (const type of ["contextmenu", "copy", "selectstart", "mousedown", "wheel", "touchstart"]) {
      addEventListener(type, (event) => found.push(`${type} ${event.defaultPrevented}`));
    }
    return found;
  });
  const row = rowOf(page, "c-gap").first();
  await row.click({ button: "right" });
  await page.keyboard.press("Escape");
  await row.hover();
  await page.mouse.wheel(0, 20);
  await expect.poll(async () => (await prevented.jsonValue()).includes("wheel false")).toBe(true);
  expect(await prevented.jsonValue()).toContain("contextmenu false");
  expect((await prevented.jsonValue()).filter((line) => line.endsWith("true"))).toEqual([]);
  expect(fragment(page)).not.toContain("claim=");
  await expect(current(page)).toHaveCount(1);
  expect(await rowsIn(page).count()).toBeLessThan(250);
});
