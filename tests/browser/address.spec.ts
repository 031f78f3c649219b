/** Addresses lead to claims, survive a reload, and back and forward step through what was chosen. */
import type { Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { expect, openDebate, test } from "./support.ts";
import {
  current, drawn, expectFocusOn, expectTreeOf, fragment, goTo, notice, openMade, panelOf, rowOf, rowsIn, seen, treeOf, voice,
} from "./tree.ts";

const title = (id: string): string => `${claimOf(builtIn, id).headline} · ${builtIn.title}`;
/** The first claim that speaks for c-gap. */
const next = builtIn.relations.find((relation) => relation.to === "c-gap" && relation.kind === "supports")!.from[0]!;
/** A claim deep in the tree, which is closed at first. */
const deep = "c-korea";

test("an address opens its claim, brings it into sight, names it and announces it", async ({ page }) => {
  await openDebate(page, `#/tree?claim=${deep}`);
  await expect(current(page)).toHaveAttribute("data-claim", deep);
  await expect(current(page)).toBeInViewport();
  await expect(page).toHaveTitle(title(deep));
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(claimOf(builtIn, deep).headline);
  await expect(voice(page)).toHaveText(new RegExp(`^(Pro|Con|Undercut): ${claimOf(builtIn, deep).headline}. Level \\d`));
  await expectTreeOf(page, builtIn);
});

/** One claim under two others. */
const shared = made({
  claims: { top: "Top", other: "Other", left: "Left", right: "Right", both: "Both", old: "Old" },
  relations: ["left > top", "right > top", "both > left", "both x right", "old > both"],
});

test("`under` tells one place of a claim from another", async ({ page }) => {
  for (const [under, role] of [["left", "Pro"], ["right", "Con"]] as const) {
    await openMade(page, shared, `#/tree?claim=both&under=${under}.top`);
    await expect(voice(page)).toContainText(`${role}: Both.`);
    const rows = (await seen(page)).map((row) => row.claim);
    expect(rows[rows.indexOf("both") - 1]).toBe(under);
  }
});

test("a claim that is gone leads to its nearest survivor, and says so", async ({ page }) => {
  await openMade(page, shared, "#/tree?claim=gone&under=gone-too.right.top");
  await expect(current(page)).toHaveAttribute("data-claim", "right");
  await expect(notice(page)).toContainText("gone");
  await expect(notice(page)).toContainText("The claim it stood under is shown instead.");
  await expect(voice(page)).toContainText("not in this debate");
});

test("where nothing of an address is left the debate opens from its start, and says so", async ({ page }) => {
  await openMade(page, shared, "#/tree?claim=gone&under=gone-too");
  await expect(current(page)).toHaveAttribute("data-claim", "top");
  await expect(notice(page)).toContainText("The debate is shown from its start.");
  await expect(page).toHaveTitle(shared.title);
});

const nonsense = [
  "#", "##", "#/", "#//", "#/tree?", "#/tree?&&&", "#/tree?=", "#/tree?claim", "#/tree?claim=", "#tree?claim=%", "#/tree?claim=%zz",
  "#/tree?claim=%ff%fe", "#/tree?claim=%00", "#/tree?claim=c-pact&claim=c-layered", "#/tree?claim=../../etc", "#/tree?claim=C-PACT",
  "#/tree?claim=<img src=x onerror=alert(1)>", "#/tree?claim=%3Cscript%3E", "#/tree?claim=שלום&under=مرحبا", "#/tree?claim=🦊%F0%9F%A6",
  "#/tree?claim=c-pact&under=c-pact.c-pact.c-pact", "#/tree?claim=c-gap&under=c-layered", "#/tree?claim=c-gap&focus=c-layered",
  "#/tree?focus=nothing", "#/tree?focus=c-gap&claim=nothing", "#/tree?open=0", "#/tree?open=-1", "#/tree?open=1e9",
  "#/tree?open=4294967295", "#/tree?open=99999999999999999999", "#/tree?open=x", "#/tree?open=x%%%", "#/tree?open=xé", "#/tree?open=ALL",
  "#/maps?claim=c-pact", "#/nowhere/at/all", "#javascript:alert(1)", "#/tree?s=0&v=2&unknown=1", "#/tree#/tree#/tree",
];

test("addresses that make no sense open the debate all the same, without a message", async ({ page }) => {
  test.slow();
  const long = ["a".repeat(50_000), `x${"_".repeat(50_000)}`, "c-gap.".repeat(10_000)];
  const longOnes = long.flatMap((text) => [`#/tree?claim=${text}`, `#/tree?open=${text}`, `#/tree?under=${text}&focus=${text}`]);
  await openDebate(page);
  for (const address of [...nonsense, ...longOnes]) {
    // Without a new start, as when a reader edits the address; then some with one.
    await page.evaluate((address) => (location.hash = address), address);
    await drawn(page);
    await expect(current(page), address.slice(0, 80)).toHaveCount(1);
  }
  for (const address of nonsense.filter((_, nth) => nth % 4 === 0).concat(longOnes[0]!, longOnes[4]!)) {
    await page.goto("about:blank");
    await openDebate(page, address);
    await expect(current(page), address.slice(0, 80)).toHaveCount(1);
    expect(await rowsIn(page).count()).toBeGreaterThan(1);
  }
});

test.describe("what is open", () => {
  for (const open of ["1", "3", "all"]) {
    test(`comes back from open=${open} after a reload`, async ({ page }) => {
      await openDebate(page, `#/tree?open=${open}`);
      await expect(page.locator('.tools [aria-pressed="true"]')).toHaveText(open);
      const rows = await seen(page);
      const deepest = Math.max(...rows.map((row) => row.level));
      if (open === "all") expect(new Set(rows.map((row) => row.claim)).size).toBe(builtIn.claims.length);
      else expect(deepest).toBe(Number(open));
      await page.reload();
      await expect.poll(() => seen(page)).toEqual(rows);
      await expect.poll(() => fragment(page)).toBe(`#/tree?open=${open}`);
    });
  }

  test("branch by branch comes back after a reload, with the claim and its title", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-gap");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await expect(page).toHaveTitle(title("c-layered"));
    const rows = await seen(page);
    expect(rows.filter((row) => row.expanded).map((row) => row.claim)).toEqual(["c-pact", "c-gap"]);
    await expect.poll(() => fragment(page)).toMatch(/claim=c-layered.*open=x/);
    await page.reload();
    await expect.poll(() => seen(page)).toEqual(rows);
    await expect(page).toHaveTitle(title("c-layered"));
    await expect(current(page)).toHaveAttribute("data-claim", "c-layered");
  });

  test("a branch shown alone comes back after a reload", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-small");
    await page.keyboard.press("Enter");
    await expect.poll(() => fragment(page)).toContain("focus=c-small");
    const rows = await seen(page);
    await page.reload();
    await expect.poll(() => seen(page)).toEqual(rows);
  });
});

test("back and forward step through what was chosen, not through keystrokes", async ({ page }) => {
  await openDebate(page);
  const start = await page.evaluate(() => history.length);
  await headlineOf(page, "c-gap").click();
  await expect(page).toHaveTitle(title("c-gap"));
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "Home", "End"]) await page.keyboard.press(key);
  await headlineOf(page, "c-practice").click();
  await expect(page).toHaveTitle(title("c-practice"));
  await page.keyboard.press("Enter");
  await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-practice");
  await expect.poll(() => page.evaluate(() => history.length)).toBe(start + 3);
  await page.goBack();
  await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-pact");
  await expect(page).toHaveTitle(title("c-practice"));
  await page.goBack();
  await expect(page).toHaveTitle(title("c-gap"));
  await expectFocusOn(page, "c-gap");
  await page.goBack();
  await expect(page).toHaveTitle(builtIn.title);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveTitle(title("c-practice"));
  await expect(current(page)).toHaveAttribute("data-claim", "c-practice");
  await page.goForward();
  await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-practice");
  await expectFocusOn(page, "c-practice");
});

test("a link in the panel leads to its claim, can be undone, and the focus stays on the page", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-gap");
  const link = panelOf(page).getByRole("link", { name: claimOf(builtIn, next).headline }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(title(next));
  await expect(current(page)).toHaveAttribute("data-claim", next);
  await expect(current(page)).toBeInViewport();
  await expect(voice(page)).toContainText(claimOf(builtIn, next).headline);
  await expect(panelOf(page).locator(":focus")).toHaveText(claimOf(builtIn, next).headline);
  await page.goBack();
  await expect(page).toHaveTitle(title("c-gap"));
});

test("a link in the panel with Ctrl or the middle button opens a tab of its own", async ({ page, context }) => {
  await openDebate(page, "#/tree?claim=c-gap");
  const link = panelOf(page).getByRole("link", { name: claimOf(builtIn, next).headline }).first();
  for (const how of [{ modifiers: ["ControlOrMeta"] }, { button: "middle" }] as const) {
    const opened = context.waitForEvent("page");
    await link.click({ ...how } as Parameters<typeof link.click>[0]);
    const tab = await opened;
    await expect(tab).toHaveTitle(title(next));
    await tab.close();
    await expect(page).toHaveTitle(title("c-gap"));
  }
});

test("“also under” jumps to the claim's other place", async ({ page }) => {
  await openMade(page, shared, "#/tree?claim=both&under=left.top");
  await treeOf(page).getByRole("link", { name: /also under “Right”/ }).first().click();
  await expect(voice(page)).toContainText("Con: Both.");
  const rows = (await seen(page)).map((row) => row.claim);
  const at = await current(page).evaluate((row) => [...row.parentElement!.children].indexOf(row));
  expect(rows[at - 1]).toBe("right");
});

test("a copied link opens the same place of the same debate", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMade(page, shared, "#/tree?claim=both&under=right.top");
  await panelOf(page).getByRole("button", { name: "Copy link" }).click();
  await expect(panelOf(page).getByRole("button", { name: "Link copied" })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.startsWith(new URL("#/tree?claim=both", page.url()).href)).toBe(true);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(voice(page)).toContainText("Con: Both.");
  await expect(page).toHaveTitle("Both · Made for a test");
});

test("arrow keys leave no trace in the address", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-gap");
  const before = page.url();
  await goTo(page, "c-gap");
  for (const key of ["ArrowDown", "ArrowDown", "Home", "End"]) await page.keyboard.press(key);
  await drawn(page);
  expect(page.url().includes("claim=c-gap")).toBe(true);
  expect(await page.evaluate(() => history.length)).toBe(2);
  expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
});

function headlineOf(page: Page, id: string) {
  return rowOf(page, id).first().locator(".headline");
}
