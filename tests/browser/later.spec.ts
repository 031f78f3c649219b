/** The second module: fetched when the reader first moves, once; and what happens when it can't be had. */
import { builtIn } from "./debate.ts";
import { accessibilityFaults, expect, openDebate, test } from "./support.ts";
import { drawn, expectTreeOf, fragment, goTo } from "./tree.ts";

const second = /\/split_later-[0-9a-f]{16}\.wasm$/;
const style = /\/later-[0-9a-f]{16}\.css$/;

test("a reader who does nothing loads the tree alone; one who moves has the rest at hand, once", async ({ page, journal }) => {
  const asked = (pattern: RegExp) => journal.requests.filter((request) => pattern.test(request.url())).length;
  await openDebate(page);
  await expectTreeOf(page, builtIn);
  await drawn(page);
  expect([asked(second), asked(style)]).toEqual([0, 0]);
  await page.mouse.move(100, 100);
  await expect.poll(() => [asked(second), asked(style)]).toEqual([1, 1]);
  for (const view of ["Clash", "Cruxes", "Sources"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
    await expect(page.locator(`[data-view="${view.toLowerCase()}"] h2`).first()).toBeVisible();
  }
  expect([asked(second), asked(style)]).toEqual([1, 1]);
});

test("the focus goes on from one view that is waited for to the next, and to what comes", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route(second, async (route) => {
    await held;
    await route.continue();
  });
  await openDebate(page);
  await goTo(page, "c-gap");
  for (const [key, view] of [["3", "clash"], ["4", "cruxes"]] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`.waiting[data-view=${view}]`)).toBeFocused();
  }
  go();
  await expect(page.locator(".cruxes-view")).toBeFocused();
});

test("a view that can't be fetched says so, keeps what is open, and is there once it can", async ({ page, journal }) => {
  journal.expectMessage(/Failed to load resource|Failed to fetch|ERR_FAILED/);
  await page.route(second, (route) => route.abort());
  await openDebate(page);
  await goTo(page, "c-gap");
  await page.keyboard.press("r");
  await page.getByRole("link", { name: "Clash" }).click();
  const view = page.locator('[data-view="clash"]');
  await expect(view.getByRole("alert")).toContainText("could not be fetched");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute(second);
  await view.getByRole("button", { name: "Try again" }).click();
  await expect(view.getByRole("heading", { name: "Where they clash" })).toBeVisible();
  await expect.poll(() => fragment(page)).toContain("s=1");
});

test("an address that names another view opens it at once", async ({ page }) => {
  await openDebate(page, "#/cruxes");
  await expect(page.getByRole("heading", { name: "What the choice hinges on" })).toBeVisible();
});
