/** The essay: prose from the debate's claims, every sentence a way to its claim. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import { fragment, openMade, panelOf, voice } from "./tree.ts";

const viewOf = (page: Page): Locator => page.locator('[data-view="essay"]');
const prose = (page: Page): Locator => viewOf(page).locator("article");

/** Chooses what is told, and waits until it is. */
async function pick(page: Page, name: string): Promise<void> {
  const before = await prose(page).innerText();
  await viewOf(page).getByText(name, { exact: true }).click();
  await expect.poll(() => prose(page).innerText()).not.toBe(before);
}

const wordsOf = async (page: Page): Promise<number> => ((await prose(page).innerText()).match(/\S+/g) ?? []).length;

test("longer essays tell more, none longer than it says", async ({ page }) => {
  await openDebate(page, "#/essay");
  const counts: number[] = [];
  for (const [name, most] of [["1 minute", 230], ["5 minutes", 1_150], ["15 minutes", 3_450]] as const) {
    await pick(page, name);
    await expect(viewOf(page).getByRole("radio", { name, exact: true })).toBeChecked();
    counts.push(await wordsOf(page));
    expect(counts.at(-1)).toBeLessThanOrEqual(most + 30);
  }
  expect(counts[0]).toBeGreaterThan(100);
  expect(counts[1]).toBeGreaterThan(counts[0]!);
  expect(counts[2]).toBeGreaterThan(counts[1]!);
});

test("every sentence that tells a claim leads to it, and is marked while the claim is shown", async ({ page }) => {
  await openDebate(page, "#/essay");
  const links = prose(page).getByRole("link");
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => new URLSearchParams((link as HTMLAnchorElement).hash.split("?")[1]).get("claim")));
  expect(addresses.length).toBeGreaterThan(20);
  for (const id of addresses) expect(builtIn.claims.map((claim) => claim.id)).toContain(id);
  const sentence = links.nth(5);
  await sentence.click();
  const id = addresses[5]!;
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(claimOf(builtIn, id).headline);
  await expect(sentence).toHaveClass(/shown/);
  await expect.poll(() => fragment(page)).toContain(`#/essay?claim=${id}`);
});

test("the claims' own words stand in it, hedges and all", async ({ page }) => {
  await openDebate(page, "#/essay");
  await pick(page, "15 minutes");
  const text = (await prose(page).innerText()).replace(/\s+/g, " ").toLowerCase();
  const told = builtIn.claims.filter((claim) => text.includes(claim.text.replace(/\s+/g, " ").replace(/[.]$/, "").toLowerCase()));
  expect(told.length).toBeGreaterThan(40);
});

test("the best case for a side opens with it, and copying gives Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDebate(page, "#/essay");
  await pick(page, "Best case for Layered cooperation");
  await pick(page, "1 minute");
  await expect(prose(page)).toContainText(/layered/i);
  await viewOf(page).getByRole("button", { name: "Copy" }).click();
  await expect(voice(page)).toContainText("The essay is copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith("# ")).toBe(true);
  const title = await prose(page).getByRole("heading", { level: 2 }).innerText();
  expect(copied).toContain(title);
});

test("on paper it stands alone", async ({ page }) => {
  await openDebate(page, "#/essay");
  await page.emulateMedia({ media: "print" });
  await expect(prose(page)).toBeVisible();
  await expect(panelOf(page)).toBeHidden();
  await expect(viewOf(page).getByRole("button", { name: "Copy" })).toBeHidden();
  await expect(page.locator(".printout")).toHaveCount(0);
});

test("any debate can be told: one position, and nothing said for it", async ({ page }) => {
  await openMade(page, made({ positions: 1, claims: { a: "The library should open on Sundays" }, relations: [] }), "#/essay");
  await expect(prose(page)).toContainText(/the library should open on Sundays/i);
  await expect(viewOf(page).getByText("Best case against", { exact: false })).toBeVisible();
});
