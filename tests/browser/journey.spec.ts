/** With the keyboard alone: from opening the page to a claim that is found, weighed, read in its source, and back. */
import { builtIn, claimOf } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import { current, fragment, panelOf, voice } from "./tree.ts";

test("a claim is found by search, weighed, read in its source, and the reader is back where they began", async ({ page }) => {
  await openDebate(page);
  const heading = panelOf(page).getByRole("heading", { level: 2 });
  const headline = claimOf(builtIn, "c-constitution").headline;
  const tabTo = async (name: RegExp | string): Promise<void> => {
    const wanted = panelOf(page).getByRole("link", { name }).or(panelOf(page).getByRole("radio", { name }));
    for (let step = 0; step < 40; step += 1) {
      if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the tab key does not lead to ${name}`);
  };

  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Find a claim" });
  await expect(search.getByRole("combobox", { name: "Find a claim" })).toBeFocused();
  await page.keyboard.type("japan constitution");
  await expect(search.getByRole("listbox").getByRole("option").first()).toContainText(headline);
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText(headline);
  await expect(heading).toBeFocused();

  const verdict = page.getByRole("region", { name: "The verdict" });
  await expect(verdict).toContainText("As argued, before you weigh in");
  await page.keyboard.press("r");
  await expect(verdict).toContainText("With one claim weighed by you");
  await expect(panelOf(page).getByRole("radio", { name: "Reject" })).toBeChecked();

  await tabTo("What else stands there");
  await page.keyboard.press("Enter");
  const place = page.locator('[data-view="sources"] [data-claim="c-constitution"]').first();
  await expect(place).toHaveAttribute("aria-current", "true");
  await expect(place).toBeInViewport();
  const published = place.getByRole("link", { name: /read in place/ }).first();
  expect(await published.getAttribute("href")).toContain("#:~:text=");

  await page.keyboard.press("[");
  await expect(page.getByRole("tree")).toBeVisible();
  await expect(current(page)).toHaveAttribute("data-claim", "c-constitution");
  await expect.poll(() => fragment(page)).toContain("claim=c-constitution");
  await expect(verdict).toContainText("With one claim weighed by you");
});

test("each view is one key away, and so are commands, keys and where one is", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-gap");
  for (const [key, view] of [["2", "map"], ["3", "clash"], ["4", "cruxes"], ["5", "sources"], ["6", "essay"], ["1", "tree"]] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Views" }).locator("[aria-current=page]")).toHaveText(new RegExp(view, "i"));
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("where am i");
  await page.keyboard.press("Enter");
  await expect(voice(page)).toContainText("Tree view, level 2: Missing mutual obligations undermine united deterrence, under");
});
