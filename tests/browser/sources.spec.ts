/** The sources view: paragraph by paragraph, the claims each yields; from a claim to its paragraph and back. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { accessibilityFaults, expect, openDebate, overflow, test } from "./support.ts";
import { openMade, panelOf } from "./tree.ts";

const viewOf = (page: Page): Locator => page.locator('[data-view="sources"]');
const paragraphs = (page: Page): Locator => viewOf(page).locator("[data-paragraph]");

test("every citation of the file stands at its paragraph, in the source's order", async ({ page }) => {
  await openDebate(page, "#/sources");
  for (const source of builtIn.sources) {
    const section = viewOf(page).locator("section.source", { has: page.getByRole("heading", { name: source.title, exact: true }) });
    await expect(section.locator("[data-paragraph]").first()).toBeVisible();
    const seen = await section.locator("[data-paragraph]").evaluateAll((all) =>
      all.flatMap((part) => [...part.querySelectorAll("[data-claim]")].map((claim) => `${part.getAttribute("data-paragraph")} ${claim.getAttribute("data-claim")}`)),
    );
    const expected = builtIn.claims.flatMap((claim) =>
      [...new Set((claim.citations ?? []).filter((cited) => cited.source === source.id).map((cited) => `${cited.paragraph} ${claim.id}`))],
    );
    expect([...seen].sort()).toEqual(expected.sort());
    const numbers = await section.locator("[data-paragraph]").evaluateAll((all) => all.map((part) => Number(part.getAttribute("data-paragraph"))));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
});

test("a claim leads to its paragraph, and the paragraph to the claim", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-region");
  await panelOf(page).getByRole("link", { name: "What else stands there" }).click();
  const item = paragraphs(page).locator('[data-claim="c-region"]').first();
  await expect(item).toHaveAttribute("aria-current", "true");
  await expect(item).toBeInViewport();
  const other = paragraphs(page).locator('[data-claim="c-autonomy"]').first();
  await other.getByRole("link", { name: claimOf(builtIn, "c-autonomy").headline }).click();
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(claimOf(builtIn, "c-autonomy").headline);
  await expect(other).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(item).toHaveAttribute("aria-current", "true");
});

test("the published page is linked at the cited words", async ({ page }) => {
  await openDebate(page, "#/sources");
  await expect(paragraphs(page).first()).toBeVisible();
  const links = await paragraphs(page).getByRole("link", { name: /read in place/ }).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(90);
  for (const link of links) expect(link).toMatch(/^https:\/\/[^#]+#:~:text=[A-Za-z0-9%]+$/);
});

test("a debate without sources says so, and claims without a source are listed", async ({ page }) => {
  const plain = made({ claims: { a: "Go left", b: "Go right" }, relations: [] });
  await openMade(page, plain, "#/sources");
  await expect(viewOf(page).getByRole("heading", { name: "No sources" })).toBeVisible();
  const cited = {
    ...plain,
    sources: [{ id: "book", title: "A book", authors: ["Ann Author"], uncited: [{ paragraph: 2, sentence: 1, reason: "a greeting" }] }],
    claims: plain.claims.map((claim, at) => (at === 0 ? { ...claim, citations: [{ source: "book", paragraph: 2, sentences: [3] }] } : claim)),
  };
  // Else the browser would only go to another place of the same page.
  await page.goto("about:blank");
  await openMade(page, cited, "#/sources");
  const first = paragraphs(page).first();
  await expect(first).toContainText("Go left");
  await expect(first).toContainText("Sentence 1 is in no claim: a greeting.");
  await expect(first).toContainText("1 of 3 sentences is in claims, 1 left out with a reason, of 1 nothing is said.");
  await expect(viewOf(page)).toContainText("Nothing is said of ¶1.");
  await expect(viewOf(page).locator("section", { has: page.getByRole("heading", { name: "Without a source" }) })).toContainText("Go right");
});

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds no fault and nothing overflows at ${width} px, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await openDebate(page, "#/sources");
      await expect(paragraphs(page).first()).toBeVisible();
      expect(await overflow(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}
