/** The focus is never lost, whatever goes away; there is always one row that the tab key reaches. */
import type { Page } from "@playwright/test";
import { builtIn, made } from "./debate.ts";
import { drop, expect, openDebate, test } from "./support.ts";
import { drawn, expectFocusOn, expectOneStop, fragment, goTo, notice, openMade, panelOf, rowOf, rowsIn } from "./tree.ts";

const small = made({
  claims: { top: "Top", other: "Other", bee: "Bee", cat: "Cat", bat: "Bat" },
  relations: ["bee > top", "cat > bee", "bat > cat"],
});
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("the skip link leads to the tree and leaves everything else as it was", async ({ page }) => {
  await openMade(page, small, "#/tree?claim=bee&open=all");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the debate" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the debate" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expectFocusOn(page, "bee");
  await expect(rowsIn(page)).toHaveCount(5);
  await expect.poll(() => fragment(page)).toContain("claim=bee");
});

test("dismissing a notice hands the focus to the tree", async ({ page }) => {
  await openMade(page, small, "#/tree?claim=gone");
  await notice(page).getByRole("button", { name: "Dismiss" }).focus();
  await page.keyboard.press("Enter");
  await expect(notice(page)).toHaveCount(0);
  await expectFocusOn(page, "top");
});

test("the steps of the breadcrumb hand the focus to the tree", async ({ page }) => {
  await openMade(page, small, "#/tree?focus=cat&open=all");
  await expect(rowsIn(page)).toHaveCount(2);
  await goTo(page, "bat");
  await button(page, "Bee").focus();
  await page.keyboard.press("Enter");
  await expect(rowsIn(page)).toHaveCount(3);
  await expectFocusOn(page, "bee");
  await button(page, "Whole debate").focus();
  await page.keyboard.press("Enter");
  await expect(rowsIn(page)).toHaveCount(5);
  await expectFocusOn(page, "bee");
});

test("showing a branch alone from the panel hands the focus to its row", async ({ page }) => {
  await openMade(page, small, "#/tree?claim=bee");
  await button(page, "Show this branch alone").focus();
  await page.keyboard.press("Enter");
  await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "bee");
  await expectFocusOn(page, "bee");
});

test("closing a branch by its twist takes the focus to its top", async ({ page }) => {
  await openMade(page, small, "#/tree?open=all");
  await goTo(page, "bat");
  await rowOf(page, "bee").locator("[data-twist]").click();
  await expect(rowOf(page, "bat")).toHaveCount(0);
  await expectFocusOn(page, "bee");
});

test("closing the whole tree leaves the focus on its button and one row to tab to", async ({ page }) => {
  await openMade(page, small, "#/tree?open=all&claim=bat");
  await goTo(page, "bat");
  const close = page.getByRole("button", { name: /^Open to level 1/ });
  await close.click();
  await expect(rowsIn(page)).toHaveCount(2);
  await expect(close).toBeFocused();
  await expectOneStop(page);
  await expect(rowOf(page, "top")).toHaveAttribute("tabindex", "0");
});

test("going back where the focused row is gone puts the focus on the row gone back to", async ({ page }) => {
  await openMade(page, small);
  await rowOf(page, "bee").locator(".headline").click();
  await expect.poll(() => fragment(page)).toContain("claim=bee");
  await rowOf(page, "other").locator(".headline").click();
  await expect.poll(() => fragment(page)).toContain("claim=other");
  await goTo(page, "bee");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectFocusOn(page, "cat");
  await page.goBack();
  await expectFocusOn(page, "bee");
});

test("another debate, dropped while a row has the focus, has the focus on its first row", async ({ page }) => {
  await openDebate(page);
  await goTo(page, "c-gap");
  await drop(page, "made.json", JSON.stringify(small));
  await expect(page).toHaveTitle(small.title);
  await expectFocusOn(page, "top");
});

test("a click on a row near the edge chooses it, though the row has the focus before the button is up", async ({ page }) => {
  await openDebate(page);
  const row = rowsIn(page).nth(8);
  await row.evaluate((row) => scrollBy(0, row.getBoundingClientRect().bottom - innerHeight + 8));
  const box = (await row.locator(".headline").boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  await expect(row).toHaveAttribute("tabindex", "0");
  await drawn(page);
  await page.mouse.up();
  await expect.poll(() => fragment(page)).toContain(`claim=${await row.getAttribute("data-claim")}`);
});

test("putting the sheet away on a phone hands the focus back to the row", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openDebate(page);
  await expect(panelOf(page)).toBeHidden();
  const first = builtIn.relations.find((relation) => relation.to === "c-pact")!.from[0]!;
  await rowOf(page, first).locator(".headline").click();
  await expect(panelOf(page)).toBeVisible();
  await expectInSight(page, first);
  await button(page, "Close").focus();
  await page.keyboard.press("Enter");
  await expect(panelOf(page)).toBeHidden();
  await expectFocusOn(page, first);
});

test("a link in the sheet's panel moves the focus to the new claim's heading", async ({ page }) => {
  await openMade(page, small, "#/tree?claim=bee");
  await panelOf(page).getByRole("link", { name: "Cat" }).focus();
  await page.keyboard.press("Enter");
  await expect(panelOf(page).getByRole("heading", { name: "Cat" })).toBeFocused();
  await expectOneStop(page);
});

/** The row is where a reader sees it: not outside the window, not under a sheet. */
async function expectInSight(page: Page, id: string): Promise<void> {
  const inSight = () =>
    rowOf(page, id).evaluate((row) => {
      const box = row.getBoundingClientRect();
      const points = [box.top + 4, box.bottom - 4].map((y) => document.elementFromPoint(box.left + box.width / 2, y));
      return points.every((found) => row.contains(found));
    });
  await expect.poll(inSight).toBe(true);
}
