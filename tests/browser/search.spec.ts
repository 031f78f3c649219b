/** Finding a claim: as you type, forgiving, filtered; the hit is shown in its place in the present view. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import { current, fragment, goTo, openMade, panelOf, rowOf } from "./tree.ts";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Find a claim" });
const field = (page: Page): Locator => dialog(page).getByRole("combobox", { name: "Find a claim" });
const hits = (page: Page): Locator => dialog(page).getByRole("listbox").getByRole("option");

const openSearch = async (page: Page, rest = ""): Promise<void> => {
  await openDebate(page, rest);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
};

test("the best hit comes first, with what matched marked, typing errors and accents forgiven", async ({ page }) => {
  await openSearch(page);
  for (const typed of ["japan constitution", "JAPAN constituton", "jápan cönstitution"]) {
    await field(page).fill("");
    await expect(hits(page).first().locator(".headline")).not.toHaveText(claimOf(builtIn, "c-constitution").headline);
    await field(page).fill(typed);
    await expect(hits(page).first().locator(".headline")).toHaveText(claimOf(builtIn, "c-constitution").headline);
    expect(await hits(page).first().locator("mark").allInnerTexts()).toEqual(["Japan", "constitution"]);
  }
  await field(page).fill("qqqqqq zzzzzz");
  await expect(dialog(page)).toContainText("No claim fits.");
});

test("arrows and Enter open a hit in its place; Escape leaves all as it was", async ({ page }) => {
  await openDebate(page);
  await goTo(page, "c-pact");
  await page.keyboard.press("/");
  await field(page).fill("japan constitution");
  await expect(hits(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(current(page)).toBeFocused();
  await page.keyboard.press("/");
  await field(page).fill("treaty");
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(1)).toHaveAttribute("aria-selected", "true");
  const headline = await hits(page).nth(1).locator(".headline").innerText();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(headline);
  await expect(current(page)).toBeFocused();
  await expect(current(page)).toContainText(headline);
  await expect(current(page)).toBeInViewport();
});

test("in another view the hit is shown there", async ({ page }) => {
  await openSearch(page, "#/sources");
  await field(page).fill("japan constitution");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-view="sources"] [data-claim="c-constitution"]').first()).toHaveAttribute("aria-current", "true");
  await expect.poll(() => fragment(page)).toContain("#/sources?claim=c-constitution");
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
});

test("filters narrow the hits, and can be cleared", async ({ page }) => {
  await openSearch(page);
  const count = async () => Number(/(\d+) claims?$/.exec(await dialog(page).getByRole("status").innerText())?.[1]);
  const all = await count();
  expect(all).toBe(builtIn.claims.length);
  await dialog(page).getByText("Filters").click();
  await dialog(page).getByLabel("Side").selectOption("Layered cooperation");
  await expect.poll(count).toBe(builtIn.claims.filter((claim) => claim.side === "layered").length);
  await dialog(page).getByLabel("Kind").selectOption("evidence");
  await expect.poll(count).toBe(builtIn.claims.filter((claim) => claim.side === "layered" && claim.kind === "evidence").length);
  await dialog(page).getByRole("button", { name: "Clear" }).click();
  await expect.poll(count).toBe(all);
  await dialog(page).getByLabel("My weight").selectOption("Weighed");
  await expect(dialog(page)).toContainText("No claim fits.");
});

test("imported words are never markup", async ({ page }) => {
  const nasty = '<img src=x onerror="alert(1)"> & <b>bold</b>';
  await openMade(page, made({ claims: { a: nasty, b: "Plain" }, relations: [] }));
  await page.keyboard.press("/");
  await field(page).fill("onerror bold");
  await expect(hits(page).first().locator(".headline")).toHaveText(nasty);
  await expect(dialog(page).locator("img, b")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "a").first()).toContainText(nasty);
});
