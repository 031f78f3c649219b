/** The cruxes view: its figures are those of the command line's definitions, trying and stepping back, slices. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, type Debate, made } from "./debate.ts";
import { accessibilityFaults, expect, openDebate, overflow, test } from "./support.ts";
import { openMade } from "./tree.ts";

const viewOf = (page: Page): Locator => page.locator('[data-view="cruxes"]');
const finished = async (page: Page): Promise<Locator> => {
  await expect(viewOf(page)).toHaveAttribute("data-state", "done", { timeout: 20_000 });
  return viewOf(page);
};
const openCruxes = async (page: Page, rest = "#/cruxes"): Promise<Locator> => {
  await openDebate(page, rest);
  return finished(page);
};

/** Two positions with one reason each, one of them backed by a second; flips can be worked out by hand. */
const lopsided = () =>
  made({
    claims: { a: "Go left", b: "Go right", "a-why": "Left is shorter", "a-deep": "The map says so", "b-why": "Right is safer" },
    relations: ["a-why > a", "a-deep > a-why", "b-why > b"],
  });

/** Quadratic energy (Potyka, KR 2018), written after the paper. */
const energy = (base: number, pull: number): number => {
  const h = (x: number) => Math.max(x, 0) ** 2 / (1 + Math.max(x, 0) ** 2);
  return base + (1 - base) * h(pull) - base * h(-pull);
};

const numbers = (text: string): number[] => [...text.matchAll(/[−+]?\d+(?:\.\d+)?/g)].map(([found]) => Number(found.replace("−", "-")));

test("the flips are where the two sides are level, nearest first", async ({ page }) => {
  await openMade(page, lopsided(), "#/cruxes");
  const view = await finished(page);
  await expect(view.locator("[data-verdict]")).toContainText("Side 1");
  const flips = view.locator('[data-list="flips"] > li');
  const read = await flips.evaluateAll((items) => items.map((item) => {
    const { claim = "", flip = "", base = "" } = (item as HTMLElement).dataset;
    return { claim, flip: Number(flip), base: Number(base), text: item.textContent ?? "" };
  }));
  expect(read.length).toBeGreaterThan(0);
  for (const { claim, flip, text } of read) {
    const score = (id: string) => (id === claim ? flip : 0.5);
    const left = energy(score("a"), energy(score("a-why"), score("a-deep")));
    const margin = left - energy(score("b"), score("b-why"));
    expect(margin).toBeCloseTo(0, 9);
    const said = Number(/(\d\.\d+) \(now/.exec(text)?.[1]);
    expect(Math.abs(said - flip)).toBeLessThanOrEqual(0.005 + 1e-9);
  }
  const distances = read.map(({ flip, base }) => Math.abs(flip - base));
  expect(distances).toEqual([...distances].sort((left, right) => left - right));
});

test("trying a flip changes the answer, stepping back restores it, and the focus is kept", async ({ page }) => {
  await openMade(page, lopsided(), "#/cruxes");
  const view = await finished(page);
  const verdict = view.locator("[data-verdict]");
  const before = await verdict.textContent();
  const button = view.locator('[data-list="flips"] button').first();
  const key = await button.getAttribute("data-try");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(view.getByRole("button", { name: "Step back" })).toBeFocused();
  await expect(verdict).toContainText("Side 2");
  await page.keyboard.press("Enter");
  await expect(verdict).toHaveText(before ?? "");
  await expect(view.getByRole("button", { name: "Step back" })).toHaveCount(0);
  await expect(view.locator(`[data-try="${key}"]`)).toBeFocused();
});

test("the smallest set turns the balance, all at once and back", async ({ page }) => {
  const view = await openCruxes(page);
  const set = view.locator("section", { has: page.getByRole("heading", { name: "The fewest claims that together turn it" }) });
  await expect(set.locator("[data-set]")).toBeVisible();
  const [from = 0, to = 0] = numbers((await set.locator("[data-set]").textContent())?.split("goes from")[1] ?? "");
  expect(Math.sign(from)).toBe(-Math.sign(to));
  const before = await view.locator(".tornado figcaption").textContent();
  await set.locator("[data-try=set]").click();
  await expect(view.locator(".tornado figcaption")).not.toHaveText(before ?? "");
  const now = /= ([−+]\d\.\d+) now/.exec((await view.locator(".tornado figcaption").textContent()) ?? "")?.[1] ?? "";
  expect(Math.sign(Number(now.replace("−", "-")))).toBe(Math.sign(to));
  await view.getByRole("button", { name: "Step back" }).click();
  await expect(view.locator(".tornado figcaption")).toHaveText(before ?? "");
});

test("the ways of reckoning add up, and their table says the same", async ({ page }) => {
  const view = await openCruxes(page);
  const [all = 0, first = 0, second = 0, none = 0] = numbers((await view.locator("[data-ways]").textContent()) ?? "");
  expect(all).toBe(first + second + none);
  const said = await view.locator("table.ways tbody td").allTextContents();
  expect(said).toHaveLength(all);
  const ahead = (name: string) => said.filter((text) => text.startsWith(name)).length;
  expect([ahead(builtIn.positions[0]?.label ?? "?"), ahead(builtIn.positions[1]?.label ?? "?")]).toEqual([first, second]);
  await expect(view.locator("[data-samples]")).toHaveText(/in \d+ % of 1,000 samples, .*±20 %/);
});

test("the table says what the chart shows, and every bar is spoken and reached by keyboard", async ({ page }) => {
  const view = await openCruxes(page);
  const bars = view.locator(".tornado li");
  await expect(bars).toHaveCount(12);
  const spans = await bars.evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset["highest"]) - Number((item as HTMLElement).dataset["lowest"])));
  expect(spans).toEqual([...spans].sort((left, right) => right - left));
  const spoken = await bars.getByRole("img").evaluateAll((images) => images.map((image) => image.getAttribute("aria-label") ?? ""));
  const rows = await view.locator("table.twin tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  expect(rows).toHaveLength(spoken.length);
  rows.forEach(([claim = "", rejected, accepted], at) => {
    expect(spoken[at]).toBe(`${claim.replace(/ \(\d\.\d\d\)$/, "")}: ${rejected} if rejected, ${accepted} if accepted.`);
  });
  expect(await bars.getByRole("link").count()).toBe(rows.length);
});

test("a scenario is tried and left, and brings the verdict it promised", async ({ page }) => {
  const view = await openCruxes(page);
  const card = view.locator("[data-scenario]").first();
  const promised = (await card.locator(".then").textContent())?.replace("Then: ", "") ?? "?";
  const before = (await view.locator("[data-verdict]").textContent()) ?? "";
  await card.getByRole("button", { name: /^Try this scenario/ }).click();
  await expect(view.locator("[data-verdict]")).toHaveText(promised);
  await card.getByRole("button", { name: /^Leave it/ }).click();
  await expect(view.locator("[data-verdict]")).toHaveText(before);
});

const odd: Record<string, [Debate, RegExp]> = {
  "one position": [made({ claims: { a: "Go left", why: "Left is shorter" }, positions: 1, relations: ["why > a"] }), /“Side 1” holds/],
  "three positions": [made({ claims: { a: "Left", b: "Right", c: "Back", why: "Shorter" }, positions: 3, relations: ["why > a"] }), /Of the 3 positions the first two are compared/],
  "no relations": [made({ claims: { a: "Left", b: "Right" } }), /Not settled/],
};
for (const [name, [debate, expected]] of Object.entries(odd)) {
  test(`a debate with ${name}`, async ({ page }) => {
    await openMade(page, debate, "#/cruxes");
    await expect(await finished(page)).toContainText(expected);
    await expect(viewOf(page)).not.toContainText(/NaN|inf/);
  });
}

test("a big debate: progress, cancel, going on, and the page stays alive", async ({ page }) => {
  const claims: Record<string, string> = { a: "Left", b: "Right" };
  const relations: string[] = [];
  for (let at = 0; at < 10_000; at++) {
    claims[`c-${at}`] = `Reason ${at}`;
    relations.push(`c-${at} ${at % 5 === 0 ? "x" : ">"} ${at < 40 ? (at % 2 ? "a" : "b") : `c-${Math.floor(at / 3)}`}`);
  }
  await openMade(page, made({ claims, relations }), "#/tree");
  // The view is fetched before, which takes its time there.
  await page.mouse.move(5, 5);
  await expect(page.getByText("Overview of the whole debate")).toBeVisible();
  // On a slow machine, so that there is something to see and to cancel.
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.evaluate(() => void (location.hash = "#/cruxes"));
  const bar = viewOf(page).getByRole("progressbar");
  await expect(bar).toBeVisible();
  await expect.poll(() => bar.getAttribute("value").then(Number)).toBeGreaterThan(0);
  await viewOf(page).getByRole("button", { name: "Cancel" }).click();
  await expect(viewOf(page)).toHaveAttribute("data-state", "stopped");
  await expect(bar).toHaveCount(0);
  await viewOf(page).getByRole("button", { name: "Go on" }).click();
  await expect(bar).toBeVisible();
  // While it works, the page does what it is asked to. How long its tasks take, benches/browser/respond.mjs measures.
  await page.keyboard.press("1");
  await expect(page.getByRole("tree")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, and nothing overflows (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const view = await openCruxes(page);
      await view.locator("details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      expect(await overflow(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
}
