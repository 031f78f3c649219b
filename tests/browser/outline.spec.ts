/** The outline: the tree as headings, lists and buttons, with what is open kept when one is switched for the other. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, type Debate, made, rowsOf } from "./debate.ts";
import { accessibility, expect, keptSettings, openDebate, overflow, test } from "./support.ts";
import { drawn, expectFocusOn, expectTreeOf, fragment, goTo, openMade, panelOf, rowOf, rowsIn, treeOf } from "./tree.ts";

const outline = (page: Page): Locator => page.locator(".outline");
const claim = (page: Page, id: string): Locator => outline(page).locator(`a[data-claim="${id}"]`);
const toggle = (page: Page): Locator => page.getByRole("button", { name: "Outline", exact: true });
const disclosure = (page: Page, headline: string): Locator => outline(page).getByRole("button", { name: `under “${headline}”` });
/** The claims that are drawn, in order. */
const claimsIn = (page: Page): Promise<string[]> =>
  outline(page).locator("a[data-claim]").evaluateAll((links) => links.map((link) => link.getAttribute("data-claim") ?? ""));
const keep = (page: Page, words: string): Promise<unknown> =>
  page.addInitScript((words) => localStorage.setItem("fulcrum/1/settings", words), words);

/** Opens a debate as an outline. */
async function open(page: Page, debate?: Debate, rest = ""): Promise<void> {
  await keep(page, "outline");
  await (debate ? openMade(page, debate, rest) : openDebate(page, rest));
  await expect(outline(page)).toBeVisible();
}

const small = made({
  claims: { top: "Top", other: "Other", bee: "Bee", cat: "Cat", dog: "Dog", elk: "Elk" },
  relations: ["bee > top", "elk x top", "cat > bee", "dog x cat"],
});

test("one switch shows it, is remembered, and keeps the focus and what is open", async ({ page }) => {
  await openMade(page, small);
  await goTo(page, "bee");
  await page.keyboard.press("ArrowRight");
  await toggle(page).focus();
  await page.keyboard.press("Enter");
  await expect(outline(page)).toBeVisible();
  await expect(toggle(page)).toBeFocused();
  await expect(toggle(page)).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[role=tree], [role=treeitem]")).toHaveCount(0);
  expect(await claimsIn(page)).toEqual(["top", "bee", "cat", "elk", "other"]);
  await expect.poll(() => keptSettings(page)).toContain("outline");

  await page.reload();
  await expect(outline(page)).toBeVisible();
  expect(await claimsIn(page)).toEqual(["top", "bee", "cat", "elk", "other"]);
  await disclosure(page, "Cat").focus();
  await page.keyboard.press("Enter");
  await expect(disclosure(page, "Cat")).toHaveAttribute("aria-expanded", "true");
  await disclosure(page, "Top").focus();
  await toggle(page).click();
  await expect(treeOf(page)).toBeVisible();
  await expectTreeOf(page, small);
  expect(await rowsIn(page).count()).toBe(6);
});

test("reads as headings and lists: the positions second, their reasons third, and so on", async ({ page }) => {
  await open(page, small, "#/tree?open=all");
  await expect(outline(page)).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - 'heading "Position: Top" [level=2]':
          - link "Top"
        - paragraph: "Side 1 · strength 0.50"
        - button "1 pro · 1 con under “Top”" [expanded]
        - list:
          - listitem:
            - 'heading "Pro: Bee" [level=3]':
              - link "Bee"
            - button "1 pro under “Bee”" [expanded]
            - list:
              - listitem:
                - 'heading "Pro: Cat" [level=4]':
                  - link "Cat"
                - button "1 con under “Cat”" [expanded]
                - list:
                  - listitem:
                    - 'heading "Con: Dog" [level=5]':
                      - link "Dog"
          - listitem:
            - 'heading "Con: Elk" [level=3]':
              - link "Elk"
      - listitem:
        - 'heading "Position: Other" [level=2]':
          - link "Other"
  `);
});

test("has the claims of the file in its order, no heading below the sixth level, and marks in words", async ({ page }) => {
  await open(page, undefined, "#/tree?open=all");
  // Shared claims are open in their home alone: what is drawn tells which.
  const open_ = await outline(page).locator("li").evaluateAll((items) =>
    items.map((item) => item.querySelector(":scope > .disclose")?.getAttribute("aria-expanded") === "true"),
  );
  const rows = rowsOf(builtIn, (nth) => open_[nth] === true);
  expect(await claimsIn(page)).toEqual(rows.map((row) => row.claim));
  const levels = await outline(page).locator("a[data-claim]").evaluateAll((links) => links.map((link) => link.parentElement!.tagName.toLowerCase()));
  expect(levels).toEqual(rows.map((row) => (row.level <= 5 ? `h${row.level + 1}` : "p")));
  for (const word of ["unanswered", "inferred link", "reported", "also under"]) await expect(outline(page)).toContainText(word);
  await expect(outline(page).locator("li").first()).toContainText(`${builtIn.positions[0]!.label} · Zaheer ¶1 · strength 0.`);
});

test("is walked with the tab key alone; Enter chooses a claim, and the panel shows where the focus is", async ({ page }) => {
  await open(page, small);
  await toggle(page).focus();
  const stops = ["Top", "1 pro · 1 con", "Bee", "1 pro", "Elk", "Other"];
  for (const stop of stops) {
    await page.keyboard.press("Tab");
    await expect(outline(page).locator(":focus")).toContainText(stop);
  }
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText("Other");
  await drawn(page);
  expect(fragment(page)).not.toContain("claim=");
  await page.keyboard.press("Enter");
  await expect.poll(() => fragment(page)).toContain("claim=other");
  await expect(page).toHaveTitle("Other · Made for a test");
  await expect(claim(page, "other")).toHaveAttribute("aria-current", "true");
  await expect(claim(page, "other")).toBeFocused();
  await expect(outline(page).locator("[aria-current]")).toHaveCount(1);
});

test("opens and closes by its buttons, which keep the focus", async ({ page }) => {
  await open(page, small);
  const button = disclosure(page, "Bee");
  await button.focus();
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(button).toBeFocused();
  await expect(claim(page, "cat")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(claim(page, "cat")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a press of the pointer changes nothing before its click, so that it hits what it was aimed at", async ({ page }) => {
  await open(page, small);
  const box = (await disclosure(page, "Bee").boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(disclosure(page, "Bee")).toBeFocused();
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText("Top");
  await page.mouse.up();
  await expect(claim(page, "cat")).toBeVisible();
});

test("never loses the focus: closing all, showing a branch alone, going back", async ({ page }) => {
  await open(page, small, "#/tree?open=all");
  await claim(page, "dog").focus();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Commands" })).toBeFocused();
  await page.keyboard.type("open to level 2");
  await page.keyboard.press("Enter");
  await expect(claim(page, "cat")).toHaveCount(0);
  await expect(claim(page, "bee")).toBeFocused();
  await panelOf(page).getByRole("button", { name: "Show this branch alone" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "bee")).toBeFocused();
  await expect.poll(() => claimsIn(page)).toEqual(["bee", "cat"]);
  await expect(claim(page, "bee").locator("..")).toHaveJSProperty("tagName", "H2");
  await page.getByRole("button", { name: "Whole debate" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "bee")).toBeFocused();
  await page.getByRole("link", { name: "Skip to the debate" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "bee")).toBeFocused();
});

test("single keys weigh the claim that has the focus", async ({ page }) => {
  await open(page, small);
  await claim(page, "elk").focus();
  await page.keyboard.press("r");
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText("Elk");
  await expect(panelOf(page).getByRole("radio", { name: "Reject" })).toBeChecked();
  await expect(claim(page, "elk")).toBeFocused();
});

test("a link to a claim brings it into sight, and so does a link in the panel", async ({ page }) => {
  await open(page, undefined, "#/tree?claim=c-korea");
  await expect(claim(page, "c-korea").first()).toBeInViewport();
  await expect(outline(page).locator("[aria-current]")).toHaveAttribute("data-claim", "c-korea");
  const link = panelOf(page).getByRole("link").filter({ hasText: claimOf(builtIn, "c-pact").headline }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "c-pact").first()).toBeInViewport();
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
});

test("text can be marked, and links be opened elsewhere", async ({ page, context }) => {
  await open(page);
  const words = outline(page).locator(".meta").first();
  const box = (await words.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection()!.toString())).length).toBeGreaterThan(4);
  await drawn(page);
  expect(fragment(page)).not.toContain("claim=");
  const [opened] = await Promise.all([context.waitForEvent("page"), claim(page, "c-gap").click({ modifiers: ["ControlOrMeta"] })]);
  await expect(opened).toHaveURL(/claim=c-gap/);
  await opened.close();
  await drawn(page);
  expect(fragment(page)).not.toContain("claim=");
});

test("long lists are cut; the next rows come on a press, with the focus on the first of them", async ({ page }) => {
  const ids = Array.from({ length: 120 }, (_, at) => `c-${at}`);
  const claims = { top: "Top", ...Object.fromEntries(ids.map((id, at) => [id, `Reason ${at}`])) };
  await open(page, made({ positions: 1, claims, relations: ids.map((id) => `${id} > top`) }));
  expect(await claimsIn(page)).toHaveLength(51);
  await outline(page).getByRole("button", { name: "Show 50 more of 70" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "c-50")).toBeFocused();
  await outline(page).getByRole("button", { name: "Show 20 more" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "c-100")).toBeFocused();
  expect(await claimsIn(page)).toHaveLength(121);
  await expect(outline(page).getByRole("button", { name: /^Show/ })).toHaveCount(0);
});

test("deep branches are gone down and up in steps, with the focus on the claim that is gone to", async ({ page }) => {
  const ids = Array.from({ length: 30 }, (_, at) => `c-${at}`);
  const chain = made({ positions: 1, claims: Object.fromEntries(ids.map((id) => [id, `Claim ${id}`])), relations: ids.slice(1).map((id, at) => `${id} > ${ids[at]}`) });
  await open(page, chain, "#/tree?open=all");
  expect(await claimsIn(page)).toEqual(ids.slice(0, 12));
  await outline(page).getByRole("button", { name: "Go on from here" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "c-12")).toBeFocused();
  expect(await claimsIn(page)).toEqual(ids.slice(6, 18));
  await expect(outline(page)).toContainText("What is shown stands under 6 levels");
  await outline(page).getByRole("button", { name: "Go up to “Claim c-5”" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "c-5")).toBeFocused();
  expect(await claimsIn(page)).toEqual(ids.slice(0, 12));
});

test("another debate shows as an outline too, and other views as ever", async ({ page }) => {
  await open(page, small);
  await page.keyboard.press("3");
  await expect(page.locator("[data-view=clash]")).toBeVisible();
  await page.keyboard.press("1");
  await expect(outline(page)).toBeVisible();
  await expect(rowOf(page, "top")).toHaveCount(0);
  await toggle(page).click();
  await goTo(page, "top");
  await expectFocusOn(page, "top");
});

const arabic = made({
  language: "ar",
  claims: { a: "نعم، معاهدة ملزمة", b: "لا، تعاون متدرج", c: "الالتزام يردع", d: "W".repeat(60) },
  relations: ["c > a", "d x c"],
});
const looks: Record<string, (page: Page) => Promise<void>> = {
  "three levels open": (page) => open(page, undefined, "#/tree?open=3"),
  "from right to left": (page) => open(page, arabic, "#/tree?open=all&claim=d"),
};
const themes = { light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, "forced colours": { forcedColors: "active" } } as const;
for (const [look, enter] of Object.entries(looks)) {
  for (const [theme, media] of Object.entries(themes)) {
    test(`axe finds no fault and nothing overflows: ${look}, ${theme}`, async ({ page }) => {
      await page.emulateMedia(media);
      await enter(page);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const rules = theme === "forced colours" ? { rules: { "color-contrast": { enabled: false } } } : {};
        const { faults, doubts } = await accessibility(page, rules);
        expect(faults, `at ${width} px`).toEqual([]);
        const explained = /^color-contrast .*(too short|non-text characters|overlapped)|^label-content-name-mismatch .*(\.close|put-away)/s;
        expect(doubts.filter((doubt) => !explained.test(doubt)), `at ${width} px`).toEqual([]);
        expect(await overflow(page), `at ${width} px`).toEqual([]);
        const small = await outline(page).locator("button, a").evaluateAll((targets) =>
          targets.filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24).map((target) => target.outerHTML.slice(0, 80)));
        expect(small, `at ${width} px`).toEqual([]);
      }
    });
  }
}
