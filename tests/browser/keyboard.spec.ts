/** Every key of the tree, one by one (ARIA Authoring Practices, tree view), and the focus, which is never lost. */
import type { Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import {
  current, expectFocusOn, expectOneStop, expectTreeOf, fragment, goTo, openMade, panelOf, pressInVain, rowOf,
  rowsIn, seen, treeOf, voice,
} from "./tree.ts";

/** Two positions; the first has reasons to a depth of three. */
const small = made({
  claims: { top: "Top", other: "Other", eel: "Eel", bee: "Bee", elk: "Elk", cat: "Cat", dog: "Dog", bat: "Bat" },
  relations: ["eel > top", "bee > top", "elk x top", "cat > bee", "dog x bee", "bat > cat"],
});
/** Its rows as first shown: top, eel, bee, elk, other. */

test.describe("the arrow that leads inwards", () => {
  test("opens a closed branch and stays on it", async ({ page }) => {
    await openMade(page, small);
    await goTo(page, "bee");
    await expect(rowOf(page, "cat")).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await expect(rowOf(page, "bee")).toHaveAttribute("aria-expanded", "true");
    await expect(rowOf(page, "cat")).toBeVisible();
    await expectFocusOn(page, "bee");
    await expectTreeOf(page, small);
  });

  test("goes from an open branch to its first child", async ({ page }) => {
    await openMade(page, small);
    await goTo(page, "top");
    await page.keyboard.press("ArrowRight");
    await expectFocusOn(page, "eel");
  });

  test("does nothing where nothing stands beneath", async ({ page }) => {
    await openMade(page, small);
    await goTo(page, "eel");
    await pressInVain(page, "ArrowRight");
  });
});

test.describe("the arrow that leads outwards", () => {
  test("closes an open branch and stays on it", async ({ page }) => {
    await openMade(page, small);
    await goTo(page, "top");
    await page.keyboard.press("ArrowLeft");
    await expect(rowOf(page, "top")).toHaveAttribute("aria-expanded", "false");
    await expect(rowsIn(page)).toHaveCount(2);
    await expectFocusOn(page, "top");
  });

  test("goes from a leaf and from a closed branch to the claim above", async ({ page }) => {
    await openMade(page, small, "#/tree?open=3");
    await goTo(page, "dog");
    await page.keyboard.press("ArrowLeft");
    await expectFocusOn(page, "bee");
    await page.keyboard.press("ArrowLeft");
    await expect(rowOf(page, "bee")).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowLeft");
    await expectFocusOn(page, "top");
  });

  test("does nothing on a closed position", async ({ page }) => {
    await openMade(page, small, "#/tree?open=1");
    await goTo(page, "other");
    await pressInVain(page, "ArrowLeft");
  });
});

test("up and down go through the rows in sight and stop at the ends", async ({ page }) => {
  await openMade(page, small);
  await goTo(page, "top");
  await pressInVain(page, "ArrowUp");
  for (const id of ["eel", "bee", "elk", "other"]) {
    await page.keyboard.press("ArrowDown");
    await expectFocusOn(page, id);
  }
  await pressInVain(page, "ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expectFocusOn(page, "elk");
});

test("Home and End go to the first and the last row", async ({ page }) => {
  await openDebate(page);
  await current(page).focus();
  const rows = await seen(page);
  await page.keyboard.press("End");
  await expectFocusOn(page, rows.at(-1)!.claim);
  await expect(current(page)).toBeInViewport();
  await page.keyboard.press("Home");
  await expectFocusOn(page, "c-pact");
  await expect(current(page)).toBeInViewport();
});

test("the star opens all siblings and stays", async ({ page }) => {
  await openDebate(page);
  await goTo(page, "c-gap");
  await page.keyboard.press("*");
  await expect.poll(async () => (await seen(page)).filter((row) => row.level === 2 && row.expanded === false).map((row) => row.claim))
    .toEqual((await siblingsOfTheOther()).filter((id) => builtIn.relations.some((relation) => relation.to === id)));
  await expectFocusOn(page, "c-gap");
  await expectTreeOf(page, builtIn);

  /** The reasons of the other position, which stay closed. */
  async function siblingsOfTheOther(): Promise<string[]> {
    const rows = await seen(page);
    return rows.slice(rows.findIndex((row) => row.claim === "c-layered")).filter((row) => row.level === 2).map((row) => row.claim);
  }
});

test("Enter shows the branch alone under a breadcrumb, Escape shows the whole tree again", async ({ page }) => {
  await openMade(page, small);
  const before = await seen(page);
  await goTo(page, "bee");
  await page.keyboard.press("Enter");
  await expect.poll(() => seen(page)).toEqual([
    { claim: "bee", level: 1, position: 1, size: 1, expanded: true },
    { claim: "cat", level: 2, position: 1, size: 2, expanded: false },
    { claim: "dog", level: 2, position: 2, size: 2 },
  ]);
  await expectFocusOn(page, "bee");
  const crumbs = page.getByRole("navigation", { name: "Where this branch stands" });
  await expect(crumbs.getByRole("listitem")).toHaveText([/^Whole debate/, /^Top/]);
  await expect(voice(page)).toContainText("This branch alone");
  await page.keyboard.press("End");
  await expectFocusOn(page, "dog");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await seen(page)).map((row) => row.claim)).toEqual([
    ...before.slice(0, 3).map((row) => row.claim), "cat", "dog", ...before.slice(3).map((row) => row.claim),
  ]);
  await expect(crumbs).toHaveCount(0);
  await expectFocusOn(page, "dog");
});

test("Space chooses the row: the address and the title name it", async ({ page }) => {
  await openMade(page, small);
  await goTo(page, "bee");
  await expect(page).toHaveTitle("Made for a test");
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("Space");
  await expect(page).toHaveTitle("Bee · Made for a test");
  await expect.poll(() => fragment(page)).toContain("claim=bee");
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test.describe("typing letters", () => {
  test("goes to the next headline that starts so, round the end", async ({ page }) => {
    await openMade(page, small);
    await page.clock.install();
    await goTo(page, "bee");
    await page.keyboard.press("e");
    await expectFocusOn(page, "elk");
    await page.clock.runFor(1_000);
    await page.keyboard.press("Shift+B");
    await expectFocusOn(page, "bee");
    await page.clock.runFor(1_000);
    await pressInVain(page, "z");
  });

  test("again goes on from match to match", async ({ page }) => {
    await openMade(page, small);
    await page.clock.install();
    await goTo(page, "top");
    for (const id of ["eel", "elk", "eel"]) {
      await page.keyboard.press("e");
      await expectFocusOn(page, id);
    }
  });

  test("several at once are one word, until a pause", async ({ page }) => {
    await openMade(page, small, "#/tree?open=all");
    await page.clock.install();
    await goTo(page, "top");
    await page.keyboard.type("ba");
    await expectFocusOn(page, "bat");
    await page.clock.runFor(1_000);
    await page.keyboard.type("d");
    await expectFocusOn(page, "dog");
  });
});

test("the tree is one stop of the tab key", async ({ page }) => {
  await openDebate(page);
  await page.getByRole("button", { name: "Outline" }).focus();
  await page.keyboard.press("Tab");
  await expectFocusOn(page, "c-pact");
  await page.keyboard.press("ArrowDown");
  await expectFocusOn(page, "c-gap");
  await page.keyboard.press("Tab");
  await expect(panelOf(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Shift+Tab");
  await expectFocusOn(page, "c-gap");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Outline" })).toBeFocused();
});

test("keys with Ctrl, Alt or Meta are the browser's, and so are those the tree has no use for", async ({ page }) => {
  await openMade(page, small);
  await goTo(page, "bee");
  const taken = await listenForTakenKeys(page);
  const keys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End", "Enter", "Space", "Shift+*", "e"];
  for (const modifier of ["Control", "Alt", "Meta"]) {
    for (const key of keys) await pressInVain(page, `${modifier}+${key}`);
  }
  for (const key of ["F8", "PageDown", "PageUp", "Shift+Insert"]) await pressInVain(page, key);
  expect(await taken()).toEqual([]);
  // Without a modifier the tree takes them, so that the page does not scroll.
  for (const key of keys) await page.keyboard.press(key);
  expect(await taken()).toEqual(["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End", "Enter", " ", "*", "e"]);
});

test("in a debate written from right to left the arrows are swapped", async ({ page }) => {
  await openMade(page, { ...small, language: "ar" });
  await expect(treeOf(page)).toHaveCSS("direction", "rtl");
  await goTo(page, "bee");
  await page.keyboard.press("ArrowLeft");
  await expect(rowOf(page, "cat")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expectFocusOn(page, "cat");
  await page.keyboard.press("ArrowRight");
  await expectFocusOn(page, "bee");
  await page.keyboard.press("ArrowRight");
  await expect(rowOf(page, "cat")).toHaveCount(0);
  await expectOneStop(page);
});

test("rows carry level, set, place and state as the file has them, whatever is open", async ({ page }) => {
  await openDebate(page);
  await expectTreeOf(page, builtIn);
  for (const levels of ["Open to level 1", "Open to level 3", "Open all"]) {
    await page.getByRole("button", { name: levels }).click();
    await expect(page.getByRole("button", { name: levels })).toHaveAttribute("aria-pressed", "true");
    await expectTreeOf(page, builtIn);
  }
  const ids = new Set((await seen(page)).map((row) => row.claim));
  expect([...ids].sort()).toEqual(builtIn.claims.map((claim) => claim.id).sort());
  await expect(rowOf(page, "c-gap").first()).toContainText(claimOf(builtIn, "c-gap").headline);
});

/** Notes the keys whose default the page has prevented. */
async function listenForTakenKeys(page: Page): Promise<() => Promise<string[]>> {
  const taken = await page.evaluateHandle(() => {
    const keys: string[] = [];
    addEventListener("keydown", (event) => event.defaultPrevented && keys.push(event.key));
    return keys;
  });
  return () => taken.jsonValue();
}
