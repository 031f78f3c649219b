/** The map: every visible claim once, the tree's keys, and a button for whatever can be done by dragging. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, made } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import { drawn, fragment, openMade, panelOf } from "./tree.ts";

const viewOf = (page: Page): Locator => page.locator('[data-view="map"]');
const windowOf = (page: Page): Locator => viewOf(page).locator(".map-window");
const boxes = (page: Page): Locator => viewOf(page).getByRole("treeitem");
const box = (page: Page, id: string): Locator => viewOf(page).locator(`[role=treeitem][data-claim="${id}"]`);

/** c stands under both positions, d under c. */
const shared = () =>
  made({
    claims: { a: "Go left", b: "Go right", c: "The road forks", d: "The map says so", e: "The map is old" },
    relations: ["c > a", "c > b", "d > c", "e ! r-3"],
  });

/** Where the drawing stands: scale and shift. */
const camera = (page: Page): Promise<number[]> =>
  viewOf(page).locator(".map-drawing > g").evaluate((world) => (world.getAttribute("transform") ?? "").match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? []);

// The whole map is in sight, so that a mouse can reach all of it.
test.use({ viewport: { width: 1280, height: 1_500 } });

const openMap = async (page: Page, debate: unknown): Promise<void> => {
  await openMade(page, debate, "#/map?open=all");
  await expect(boxes(page).first()).toBeVisible();
  // The boxes are drawn before their place is known.
  await expect.poll(() => camera(page)).toHaveLength(3);
};

test("a claim that stands in two places is one box, with a line to each", async ({ page }) => {
  await openMap(page, shared());
  await expect(boxes(page)).toHaveCount(5);
  const ids = await boxes(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-claim")));
  expect([...new Set(ids)].sort()).toEqual(["a", "b", "c", "d", "e"]);
  await expect(viewOf(page).locator(".map-edge.pro")).toHaveCount(3);
  await expect(viewOf(page).locator(".map-edge.undercut")).toHaveCount(1);
});

test("no two boxes overlap, and what stands under a claim stands beside it", async ({ page }) => {
  await openDebate(page, "#/map?open=3");
  await viewOf(page).getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => boxes(page).count()).toBeGreaterThan(60);
  const rects = await viewOf(page).locator(".map-node > .box").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, top, right, bottom }) => ({ left, top, right, bottom })));
  expect(rects.length).toBeGreaterThan(60);
  for (const [at, one] of rects.entries()) {
    for (const other of rects.slice(at + 1)) {
      const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(apart).toBe(true);
    }
  }
});

test("the keys are the tree's, and the focused claim is always in sight", async ({ page }) => {
  await openDebate(page, "#/map?open=2");
  await box(page, "c-pact").focus();
  await page.keyboard.press("ArrowRight");
  await expect(box(page, "c-gap")).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("ArrowDown");
    await drawn(page);
    const focused = page.locator(".map-node:focus");
    await expect(focused).toHaveCount(1);
    const [inner, outer] = [await focused.boundingBox(), await windowOf(page).boundingBox()];
    expect(inner!.y).toBeGreaterThanOrEqual(outer!.y - 12);
    expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height + 12);
  }
  await page.keyboard.press("Home");
  await expect(box(page, "c-pact")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(box(page, "c-pact")).toHaveAttribute("aria-expanded", "false");
  await expect(box(page, "c-gap")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect.poll(() => fragment(page)).toContain("claim=c-pact");
});

test("a click chooses a claim, its round button opens and closes it, and the rest stays in place", async ({ page }) => {
  await openMap(page, shared());
  await box(page, "d").locator(".box").click({ position: { x: 60, y: 3 } });
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText("The map says so");
  await box(page, "c").locator(".box").click({ position: { x: 60, y: 3 } });
  const before = await box(page, "c").boundingBox();
  await box(page, "c").locator("[data-twist]").click();
  await expect(box(page, "d")).toHaveCount(0);
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running"));
  const after = await box(page, "c").boundingBox();
  expect(Math.abs(after!.x - before!.x) + Math.abs(after!.y - before!.y)).toBeLessThan(2);
  await box(page, "c").locator("[data-twist]").click();
  await expect(box(page, "d")).toHaveCount(1);
});

test("dragging, the wheel and buttons move and enlarge it alike", async ({ page }) => {
  await openMap(page, shared());
  const [scale = 0, , ] = [(await camera(page))[2]];
  const frame = (await windowOf(page).boundingBox())!;
  const corner = { x: frame.x + 8, y: frame.y + frame.height - 8 };
  const [left, top] = await camera(page);
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 60, corner.y - 40, { steps: 4 });
  await page.mouse.up();
  const moved = async () => {
    const [nowLeft, nowTop] = await camera(page);
    return [nowLeft! - left!, nowTop! - top!];
  };
  await expect.poll(moved).toEqual([60, -40]);
  const [movedLeft] = await camera(page);
  await viewOf(page).getByRole("button", { name: "Move left" }).click();
  await expect.poll(async () => (await camera(page))[0]).toBe(movedLeft! + 120);
  await viewOf(page).getByRole("button", { name: "Larger" }).click();
  await expect.poll(async () => (await camera(page))[2]).toBeGreaterThan(scale);
  await page.mouse.move(frame.x + 200, frame.y + 200);
  await page.keyboard.down("Control");
  const large = (await camera(page))[2]!;
  await page.mouse.wheel(0, 200);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await camera(page))[2]).toBeLessThan(large);
  await viewOf(page).getByRole("button", { name: "Show all" }).click();
  const inSight = () =>
    boxes(page).locator(".box").evaluateAll((all, frame) =>
      all.map((one) => one.getBoundingClientRect()).filter(({ left, right }) => left >= frame.x && right <= frame.x + frame.width).length, frame);
  await expect.poll(inSight).toBe(5);
});

test("only what is linked with the claim stands out when asked for, and the map turns downwards", async ({ page }) => {
  await openMap(page, shared());
  await box(page, "c").locator(".box").click({ position: { x: 60, y: 3 } });
  await viewOf(page).getByRole("button", { name: "Only neighbours" }).click();
  await expect(viewOf(page).locator(".map-node.dim")).toHaveCount(0);
  await box(page, "a").locator(".box").click({ position: { x: 60, y: 3 } });
  await expect(box(page, "b")).toHaveClass(/dim/);
  await expect(box(page, "c")).not.toHaveClass(/dim/);
  const turn = viewOf(page).getByRole("button", { name: "Downwards" });
  await turn.click();
  await expect(turn).toHaveAttribute("aria-pressed", "true");
  // Both in one look, as the map may still be moving.
  const gap = () =>
    viewOf(page).evaluate((view) => {
      const [above, below] = ["c", "d"].map((id) => view.querySelector(`.map-node[data-claim="${id}"]`)!.getBoundingClientRect());
      return below!.top - above!.bottom;
    });
  await expect.poll(gap).toBeGreaterThan(0);
});

test("a debate from right to left grows to the left", async ({ page }) => {
  await openMap(page, { ...shared(), language: "ar" });
  const [top, under] = [await box(page, "a").boundingBox(), await box(page, "c").boundingBox()];
  expect(under!.x + under!.width).toBeLessThan(top!.x);
});

test("thousands of claims are painted, and the claim the keyboard is on stays an element", async ({ page }) => {
  test.slow();
  // Sixty chains of sixty claims.
  const ids = Array.from({ length: 3_601 }, (_, nth) => `c-${nth}`);
  const large = {
    ...made({ positions: 1, claims: Object.fromEntries(ids.map((id, nth) => [id, `Claim ${nth}`])) }),
    relations: ids.slice(1).map((id, at) => ({ id: `r-${at + 1}`, from: [id], to: `c-${Math.max(0, at - 59)}`, kind: "supports", basis: "stated" })),
  };
  await openMade(page, large, "#/map?open=all");
  await viewOf(page).getByRole("button", { name: "Show all" }).click();
  const painted = () => viewOf(page).locator("canvas").evaluate((sheet) => (sheet as HTMLCanvasElement).width);
  await expect.poll(painted).toBeGreaterThan(0);
  expect(await boxes(page).count()).toBeLessThan(1_300);
  await expect(viewOf(page).locator(".map-node.current")).toHaveCount(1);
});

test("its words can be found, marked and copied", async ({ page }) => {
  await openDebate(page, "#/map?open=1");
  const words = viewOf(page).locator(".map-node text").first();
  await words.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim().length ?? 0)).toBeGreaterThan(2);
  const first = builtIn.claims.find((claim) => claim.id === "c-pact")!.headline.split(" ")[0]!;
  expect(await page.evaluate((word) => (window as unknown as { find(text: string): boolean }).find(word), first)).toBe(true);
});
