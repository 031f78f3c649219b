/** The clash view: issues with the sides side by side, what they share, what nobody answers; for any debate file. */
import { accessibilityFaults, drop, expect, openDebate, overflow, test } from "./support.ts";

const side = (id: string) => ({ id, label: `Side ${id}`, claim: id });
const claim = (id: string, of: string, kind = "reason") => ({ id, headline: `Claim ${id}`, text: `Claim ${id}.`, kind, side: of });
const bare = (claims: object[], relations: object[], positions = ["a", "b"]) =>
  JSON.stringify({
    format: "fulcrum/1",
    id: "bare",
    title: "Bare",
    positions: positions.map(side),
    claims: [...positions.map((id) => claim(id, id, "position")), ...claims],
    relations,
  });

test("each issue has its question, its kind, both sides and what is unanswered", async ({ page }) => {
  await openDebate(page, "#/clash");
  const view = page.locator("[data-view=clash]");
  const issues = view.locator(".issue");
  await expect(issues.first()).toBeVisible();
  expect(await issues.count()).toBeGreaterThanOrEqual(12);
  for (const issue of await issues.all()) {
    await expect(issue.getByRole("heading", { level: 3 })).toHaveText(/\S/);
    await expect(issue.getByRole("heading", { level: 4 })).toHaveCount(2);
    await expect(issue.locator(".nature")).toHaveText(/\S/);
    await expect(issue.locator(".by.editor, .by.links")).toHaveCount(2);
  }
  await expect(view.locator(".open").first()).toHaveText("unanswered");
  const answers = view.locator("details.answers").first();
  await answers.locator("summary").click();
  await expect(answers.locator("[data-claim] a").first()).toBeVisible();
});

test("a claim leads to its place and the view stays", async ({ page }) => {
  await openDebate(page, "#/clash");
  const line = page.locator("[data-view=clash] .issue .clash-claim").first();
  const headline = await line.getByRole("link").first().innerText();
  await line.getByRole("link").first().click();
  await expect(page.locator(".panel h2")).toHaveText(headline);
  await expect(page.locator("[data-view=clash]")).toBeVisible();
  const id = await line.getAttribute("data-claim");
  await expect.poll(() => new URL(page.url()).hash).toContain(`claim=${id}`);
});

test("long lists are cut, and more is shown where the reader is", async ({ page }) => {
  await openDebate(page, "#/clash");
  const open = page.locator(".clash-part").last().locator("section").first();
  await expect(open.locator(".claims > li")).toHaveCount(12);
  await open.getByRole("button", { name: /^Show all/ }).click();
  await expect(open.locator(".claims > li").nth(12).getByRole("link")).toBeFocused();
  expect(await open.locator(".claims > li").count()).toBeGreaterThan(12);
});

test("the buttons at the top lead to the parts", async ({ page }) => {
  await openDebate(page, "#/clash");
  await page.getByRole("button", { name: /common ground/ }).click();
  await expect(page.getByRole("heading", { name: "Common ground" })).toBeFocused();
});

test("a file without clashes and agreements has them worked out, and says so", async ({ page }) => {
  await openDebate(page, "#/clash");
  const text = bare(
    [claim("a1", "a"), claim("b1", "b"), claim("x", "both")],
    [
      { id: "r1", from: ["a1"], to: "a", kind: "supports" },
      { id: "r2", from: ["b1"], to: "a1", kind: "attacks" },
      { id: "r3", from: ["x"], to: "a", kind: "supports" },
    ],
  );
  await drop(page, "bare.json", text);
  await expect(page).toHaveTitle(/Bare/);
  await page.goto(new URL("#/clash", page.url()).href);
  const view = page.locator("[data-view=clash]");
  await expect(view.locator(".issue h3")).toHaveText(["Claim a1"]);
  await expect(view).toContainText("names no issues");
  await expect(view.locator(".agreement")).toContainText("Put forward for all sides");
  await expect(view.locator(".by.editor")).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("a debate in which nothing meets says so", async ({ page }) => {
  await openDebate(page, "#/clash");
  await drop(page, "bare.json", bare([], []));
  await expect(page).toHaveTitle(/Bare/);
  await page.goto(new URL("#/clash", page.url()).href);
  const view = page.locator("[data-view=clash]");
  await expect(view).toContainText("nothing can be set side by side");
  await expect(view).toContainText("share no claim");
  await expect(view.getByText("No argument of this side stays unanswered.")).toHaveCount(2);
  expect(await accessibilityFaults(page)).toEqual([]);
});

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing, and nothing overflows: ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await openDebate(page, "#/clash");
      await page.locator("[data-view=clash] summary").first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    });
  }
}
