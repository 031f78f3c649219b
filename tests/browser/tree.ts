/** The tree as a reader meets it: rows, the row the keyboard is on, and what must always hold of them. */
import type { Locator, Page } from "@playwright/test";
import { type Debate, type Row, rowsOf } from "./debate.ts";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, onDisk, openDebate, openPage, putInOneFile, test } from "./support.ts";

export const treeOf = (page: Page): Locator => page.getByRole("tree");
export const rowsIn = (page: Page): Locator => page.getByRole("treeitem");
/** Where a claim stands; several places if it is shown several times. */
export const rowOf = (page: Page, id: string): Locator => page.locator(`[role=treeitem][data-claim="${id}"]`);
/** The row the keyboard is on. */
export const current = (page: Page): Locator => page.locator('[role=treeitem][tabindex="0"]');
/** The claim panel. */
export const panelOf = (page: Page): Locator => page.getByRole("complementary");
/** What a screen reader was last told. */
export const voice = (page: Page): Locator => page.locator("[role=status]");
export const notice = (page: Page): Locator => page.getByRole("region", { name: "Notice" });

/** Opens a debate made for the test: from the server, or as a file with the debate in it. */
export async function openMade(page: Page, debate: unknown, rest = ""): Promise<void> {
  const text = typeof debate === "string" ? debate : JSON.stringify(debate);
  if (onDisk()) {
    const [source, file] = ["made.json", "made.html"].map((name) => test.info().outputPath(name)) as [string, string];
    writeFileSync(source, text);
    putInOneFile(source, file);
    await openPage(page, pathToFileURL(file).href + rest);
    return;
  }
  await page.route("**/made.json", (route) => route.fulfill({ body: text, contentType: "application/json" }));
  await openDebate(page, `?debate=made.json${rest}`);
}

/** The rows that are drawn, in order. */
export async function seen(page: Page): Promise<Row[]> {
  return rowsIn(page).evaluateAll((rows) =>
    rows.map((row) => {
      const number = (name: string) => Number(row.getAttribute(`aria-${name}`));
      const expanded = row.getAttribute("aria-expanded");
      return {
        claim: row.getAttribute("data-claim") ?? "",
        level: number("level"),
        position: number("posinset"),
        size: number("setsize"),
        ...(expanded === null ? {} : { expanded: expanded === "true" }),
      };
    }),
  );
}

/** The page decides what is open, the file decides all else: levels, order, sizes, what can be opened. */
export async function expectTreeOf(page: Page, debate: Debate, loose: string[] = []): Promise<void> {
  const rows = await seen(page);
  expect(rows).toEqual(rowsOf(debate, (nth) => rows[nth]?.expanded === true, loose));
  await expectOneStop(page);
}

/** Exactly one row can be reached with the tab key, and it is the one that is selected. */
export async function expectOneStop(page: Page): Promise<void> {
  await expect(current(page)).toHaveCount(1);
  await expect(page.locator('[role=treeitem][aria-selected="true"]')).toHaveCount(1);
  await expect(current(page)).toHaveAttribute("aria-selected", "true");
  await expect(page.locator('[role=treeitem]:not([tabindex="0"], [tabindex="-1"])')).toHaveCount(0);
}

/** The claim of the row that has the focus. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-claim") ?? null);

/** The keyboard is on this claim, and nowhere else. */
export async function expectFocusOn(page: Page, id: string): Promise<void> {
  await expect.poll(() => focused(page)).toBe(id);
  await expectOneStop(page);
  await expect(current(page)).toBeFocused();
}

/** Puts the keyboard on a row, as the reader's tab key and arrows would. */
export async function goTo(page: Page, id: string): Promise<void> {
  await rowOf(page, id).first().focus();
  await expectFocusOn(page, id);
}

/** Waits until whatever an event set off has been drawn, and what the page put off is done: for claims that nothing happens. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** Presses a key that must change nothing in the tree. */
export async function pressInVain(page: Page, key: string): Promise<void> {
  const before = [await seen(page), await focused(page), page.url()];
  await page.keyboard.press(key);
  await drawn(page);
  expect([await seen(page), await focused(page), page.url()]).toEqual(before);
}

/** What the page's address says of what is shown. */
export const fragment = (page: Page): string => {
  const { search, hash } = new URL(page.url());
  return search + hash;
};
