/** Debates of a hundred thousand claims, as deep and as wide as can be: opened, walked and scrolled like any other. */
import type { Page } from "@playwright/test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Debate, made } from "./debate.ts";
import { serve } from "./server.mjs";
import { expect, openDebate, test } from "./support.ts";
import { current, drawn, expectFocusOn, expectOneStop, notice, openMade, rowsIn, treeOf } from "./tree.ts";

const COUNT = 100_000;
/** A headline that starts with a letter of its own stands here. */
const ZEBRA = 50_000;

/** Claim 0 is the position; the others stand under what `above` says. */
function large(above: (nth: number) => number): Debate {
  const ids = Array.from({ length: COUNT + 1 }, (_, nth) => `c-${nth}`);
  return {
    ...made({ positions: 1, claims: Object.fromEntries(ids.map((id, nth) => [id, nth === ZEBRA ? "Zebra" : `Claim ${nth}`])) }),
    relations: ids.slice(1).map((id, at) => ({ id: `r-${at + 1}`, from: [id], to: `c-${above(at + 1)}`, kind: "supports", basis: "stated" })),
  };
}

const shapes = {
  chain: { debate: () => large((nth) => nth - 1), last: { level: COUNT + 1, position: 1, size: 1 } },
  star: { debate: () => large(() => 0), last: { level: 2, position: COUNT, size: COUNT } },
};

let site: { origin: string; close: () => Promise<void> };
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fulcrum-scale-"));
  site = await serve([{ prefix: "/", folder, headers: { "Access-Control-Allow-Origin": "*" } }]);
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

for (const [shape, { debate, last }] of Object.entries(shapes)) {
  test(`a ${shape} of 100,000 claims opens, and its last row and all between can be reached`, async ({ page, journal }) => {
    test.setTimeout(120_000);
    writeFileSync(join(folder, `${shape}.json`), JSON.stringify(debate()));
    journal.allowOrigin(site.origin);
    await openDebate(page, `?debate=${site.origin}/${shape}.json`, 60_000);
    await expect(notice(page)).toHaveCount(0);
    const all = page.getByRole("button", { name: "Open all" });
    await all.click();
    await expect(all).toHaveAttribute("aria-pressed", "true");
    await expectFewRows(page);

    await current(page).focus();
    await page.keyboard.press("End");
    await expectFocusOn(page, `c-${COUNT}`);
    await expect(current(page)).toBeInViewport({ ratio: 1 });
    await expect(current(page)).toHaveAttribute("aria-level", String(last.level));
    await expect(current(page)).toHaveAttribute("aria-posinset", String(last.position));
    await expect(current(page)).toHaveAttribute("aria-setsize", String(last.size));
    await expectFewRows(page);
    await page.keyboard.press("ArrowUp");
    await expectFocusOn(page, `c-${COUNT - 1}`);
    await page.keyboard.press("ArrowUp");
    await expectFocusOn(page, `c-${COUNT - 2}`);

    for (const part of [0.5, 0.1, 0.9]) {
      await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
      await expect.poll(() => rowInTheMiddle(page)).toBeCloseTo(part, 1);
      await expectFocusOn(page, `c-${COUNT - 2}`);
      await expectFewRows(page);
    }

    await page.keyboard.press("z");
    await expectFocusOn(page, `c-${ZEBRA}`);
    await expect(current(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Home");
    await expectFocusOn(page, "c-0");
    await expect(current(page)).toBeInViewport({ ratio: 1 });
    await expectFewRows(page);
    await expectOneStop(page);
  });
}

for (const [shape, { debate }] of Object.entries(shapes)) {
  test(`as an outline a ${shape} of 100,000 claims draws some hundred rows, and leads to any of them`, async ({ page, journal }) => {
    test.setTimeout(120_000);
    writeFileSync(join(folder, `${shape}-outline.json`), JSON.stringify(debate()));
    journal.allowOrigin(site.origin);
    await page.addInitScript(() => localStorage.setItem("fulcrum/1/settings", "outline"));
    await openDebate(page, `?debate=${site.origin}/${shape}-outline.json#/tree?open=all&claim=c-${COUNT}`, 60_000);
    const claims = page.locator(".outline a[data-claim]");
    const expectAt = async (id: string) => {
      await expect(page.locator(".outline [aria-current]")).toHaveAttribute("data-claim", id, { timeout: 60_000 });
      await expect(page.locator(".outline [aria-current]")).toBeInViewport();
      expect(await claims.count()).toBeLessThan(500);
    };
    await expectAt(`c-${COUNT}`);
    const more = page.locator(".outline").getByRole("button", { name: /^(Show 50 more|Go up)/ }).first();
    await more.focus();
    await page.keyboard.press("Enter");
    await expect(claims.and(page.locator(":focus"))).toHaveCount(1);
    expect(await claims.count()).toBeLessThan(500);
    await page.getByRole("navigation", { name: "Where this claim stands" }).getByRole("link").first().click();
    await expectAt("c-0");
  });
}

test("an address leads to a claim deep in a chain of 100,000", async ({ page, journal }) => {
  test.setTimeout(120_000);
  writeFileSync(join(folder, "deep.json"), JSON.stringify(shapes.chain.debate()));
  journal.allowOrigin(site.origin);
  await openDebate(page, `?debate=${site.origin}/deep.json#/tree?claim=c-70000`, 60_000);
  await expect(current(page)).toHaveAttribute("data-claim", "c-70000");
  await expect(current(page)).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveTitle("Claim 70000 · Made for a test");
  await expectFewRows(page);
  await current(page).focus();
  await page.keyboard.press("Enter");
  await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-70000");
  await expect(page.getByRole("navigation", { name: "Where this branch stands" }).getByRole("button")).toHaveCount(5);
});

test("scrolling and keys in any order never lose the focus, and every key brings its row into sight", async ({ page }) => {
  const last = 1_000;
  const ids = Array.from({ length: last + 1 }, (_, nth) => `c-${nth}`);
  const claims = Object.fromEntries(ids.map((id, nth) => [id, nth === last / 2 ? "Zebra" : `Claim ${nth}`]));
  await openMade(page, made({ positions: 1, claims, relations: ids.slice(1).map((id) => `${id} > c-0`) }));
  await current(page).focus();
  const goals = { End: last, z: last / 2, Home: 0 } as const;
  const keys = ["End", "z", "End", "Home", "z", "z", "Home", "Home", "End", "End", "z", "Home", "End"] as const;
  for (const [nth, key] of keys.entries()) {
    for (const waits of [false, true]) {
      await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), ((nth * 7 + Number(waits)) % 10) / 10);
      if (waits) await drawn(page);
      await page.keyboard.press(key);
      await expectFocusOn(page, `c-${goals[key]}`);
      await expect(current(page), `${nth}: ${key}, ${waits ? "drawn" : "at once"}`).toBeInViewport();
    }
  }
});

async function expectFewRows(page: Page): Promise<void> {
  await expect.poll(() => rowsIn(page).count()).toBeGreaterThan(10);
  expect(await rowsIn(page).count()).toBeLessThan(300);
}

/** How far down the debate the row is that a reader sees in the middle of the window; NaN if there is none. */
function rowInTheMiddle(page: Page): Promise<number> {
  return treeOf(page).evaluate((tree, count) => {
    const box = tree.getBoundingClientRect();
    const row = document.elementFromPoint(box.left + box.width / 2, innerHeight / 2)?.closest("[data-claim]");
    return Number(row?.getAttribute("data-claim")?.slice(2) ?? "none") / count;
  }, COUNT);
}
