/** Getting the explorer into another page: the dialog that makes the markup. */
import type { Page } from "@playwright/test";
import { made } from "./debate.ts";
import { openHost, elements, expectReady } from "./host.ts";
import { accessibilityFaults, drop, expect, openDebate, overflow, pageAddress, test } from "./support.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Embed this debate" });
const markup = (page: Page) => dialog(page).getByRole("textbox", { name: "Copy this into the page" });

async function open(page: Page): Promise<void> {
  await page.getByRole("contentinfo").getByRole("button", { name: "Embed this debate" }).click();
  await expect(dialog(page)).toBeVisible();
}

test("what is copied works in a page, as an element and as a frame", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDebate(page, "#/clash?claim=c-gap");
  await open(page);
  await dialog(page).getByText("dark", { exact: true }).click();
  await expect(markup(page)).toHaveValue(/dark/);
  await expect(dialog(page).frameLocator("iframe").locator("[data-view=clash]")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Copy", exact: true }).click();
  await expect(dialog(page).getByText("Copied.")).toBeVisible();
  const element = await page.evaluate(() => navigator.clipboard.readText());
  expect(element).toBe(await markup(page).inputValue());
  await dialog(page).getByText("a frame, kept apart").click();
  await dialog(page).getByRole("spinbutton", { name: /Height/ }).fill("99999");
  await dialog(page).getByRole("spinbutton", { name: /Height/ }).press("Tab");
  await expect(markup(page)).toHaveValue(/height="4000"/);
  const frame = await markup(page).inputValue();
  expect(frame).toContain(pageAddress());

  await openHost(page, { body: element, policy: null });
  await expectReady(page);
  await expect(elements(page).locator("[data-view=clash]")).toBeVisible();
  await expect(elements(page).locator(".panel")).toContainText("mutual obligations");
  await page.unrouteAll();
  await openHost(page, { body: frame, policy: null });
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(inside.locator("[data-view=clash]")).toBeVisible();
  await expect.poll(() => page.locator("iframe").evaluate((frame) => frame.clientHeight)).not.toBe(4000);
});

test("a reader's own file needs a server first, which is said", async ({ page }) => {
  await openDebate(page);
  await drop(page, "mine.json", JSON.stringify(made({ claims: { a: "A", b: "B" } })));
  await expect(page).toHaveTitle("Made for a test");
  await open(page);
  await expect(dialog(page)).toContainText("Put “mine.json” on a server");
  await expect(markup(page)).toHaveValue(/src="mine\.json"/);
  await expect(dialog(page).locator("iframe")).toHaveCount(0);
});

test("it is found among the commands, and not offered where the page is somebody else's", async ({ page }) => {
  await openDebate(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("embed");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await openHost(page, { body: "<fulcrum-debate></fulcrum-debate>" });
  await expectReady(page);
  await expect(elements(page).getByRole("button", { name: "Embed this debate" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds no fault and nothing overflows: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openDebate(page, "#/tree?claim=c-gap");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Commands" }).fill("embed");
    await page.keyboard.press("Enter");
    await expect(dialog(page).frameLocator("iframe").getByRole("tree")).toBeVisible();
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await accessibilityFaults(page), `at ${width} px`).toEqual([]);
      expect(await overflow(page), `at ${width} px`).toEqual([]);
    }
  });
}
