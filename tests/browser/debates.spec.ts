/** Debates of every shape and script: the tree is that of the file, texts are text, and all of it fits a phone. */
import type { Page } from "@playwright/test";
import { type Debate, made } from "./debate.ts";
import { expect, overflow, test } from "./support.ts";
import { current, expectTreeOf, notice, openMade, panelOf, rowOf, seen, treeOf } from "./tree.ts";

async function openAll(page: Page): Promise<void> {
  const all = page.getByRole("button", { name: "Open all" });
  await all.click();
  await expect(all).toHaveAttribute("aria-pressed", "true");
}

/** Opens the debate, opens all of it, and finds what the file says. */
async function expectWhole(page: Page, debate: Debate, loose: string[] = []): Promise<void> {
  await openMade(page, debate);
  await expect(notice(page)).toHaveCount(0);
  await expectTreeOf(page, debate, loose);
  await openAll(page);
  await expectTreeOf(page, debate, loose);
  const ids = new Set((await seen(page)).map((row) => row.claim));
  expect([...ids].sort()).toEqual(debate.claims.map((claim) => claim.id).sort());
}

test("one position is a tree with one root", async ({ page }) => {
  await expectWhole(page, made({ positions: 1, claims: { a: "A", b: "B", c: "C" }, relations: ["b > a", "c x b"] }));
  await expect(page.locator('[role=treeitem][aria-level="1"]')).toHaveCount(1);
});

test("a position with nothing else is a tree of one row", async ({ page }) => {
  await expectWhole(page, made({ positions: 1, claims: { a: "A" } }));
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Shift+*", "Enter", "Escape"]) {
    await current(page).press(key);
    await expect(current(page)).toBeFocused();
  }
});

test("five positions stand side by side", async ({ page }) => {
  const claims = { a: "A", b: "B", c: "C", d: "D", e: "E", f: "F" };
  await expectWhole(page, made({ positions: 5, claims, relations: ["f > a", "f x b", "f x c", "f x d", "f x e"] }));
  await expect(page.locator('[role=treeitem][aria-setsize="5"]')).toHaveCount(5);
});

test("claims that lead to no position stand after the positions, and say so", async ({ page }) => {
  const debate = made({ claims: { a: "A", b: "B", c: "C", d: "D", e: "E" }, relations: ["d > c"] });
  await expectWhole(page, debate, ["c", "e"]);
  await expect(rowOf(page, "c")).toHaveAccessibleName(/Not linked to a position/);
});

test("a circle is cut where it closes, with “continues above”", async ({ page }) => {
  const debate = made({ claims: { a: "A", b: "B", c: "C", d: "D", e: "E" }, relations: ["c > a", "d > c", "e > d", "c > e"] });
  await expectWhole(page, debate);
  const places = rowOf(page, "c");
  await expect(places).toHaveCount(2);
  await expect(places.first()).not.toContainText("continues above");
  await expect(places.last()).toContainText("continues above");
  await expect(places.last()).not.toHaveAttribute("aria-expanded");
});

test("linked premises say that they count only together, with whom", async ({ page }) => {
  const debate = made({ claims: { a: "A", b: "B", c: "Cape", d: "Dune" }, relations: ["c + d > a"] });
  await openMade(page, debate, "#/tree?claim=c");
  await expectTreeOf(page, debate);
  for (const id of ["c", "d"]) await expect(rowOf(page, id)).toContainText("counts only together");
  await expect(panelOf(page)).toContainText("Counts only together with “Dune”.");
});

test("an undercut of an undercut stands under it", async ({ page }) => {
  const debate = made({ claims: { a: "A", b: "B", c: "C", d: "D", e: "E", f: "F" }, relations: ["c > a", "d ! r-1", "e ! r-2", "f x e"] });
  await expectWhole(page, debate);
  expect((await seen(page)).map((row) => [row.claim, row.level]).slice(0, 5)).toEqual([["a", 1], ["c", 2], ["d", 3], ["e", 4], ["f", 5]]);
  await expect(rowOf(page, "e")).toHaveAccessibleName(/^Undercut/);
});

test("a claim in many places has many rows, each with its own address", async ({ page }) => {
  const debate = made({ claims: { a: "A", b: "B", c: "C", d: "D", s: "S", t: "T" }, relations: ["c > a", "d > b", "s > c", "s x d", "t > s"] });
  await expectWhole(page, debate);
  await expect(rowOf(page, "s")).toHaveCount(2);
  for (const place of [0, 1]) {
    await rowOf(page, "s").nth(place).locator(".headline").click();
    await expect.poll(() => page.url()).toContain(place === 0 ? "under=c.a" : "under=d.b");
    expect(await rowOf(page, "s").nth(place).getAttribute("tabindex")).toBe("0");
  }
});

const scripts = {
  ar: ["هل ينبغي عقد معاهدة؟", "نعم، معاهدة ملزمة", "لا، تعاون متدرج", "الالتزام (NATO, 1949) يردع"],
  he: ["האם יש לכרות ברית?", "כן, ברית מחייבת", "לא, שיתוף פעולה", "מחויבות מרתיעה 100%"],
  de: ["Braucht es ein Verteidigungsbündnis?", "Verteidigungsbündnisverpflichtungserklärung", "Nein", "Rindfleischetikettierungsüberwachungsaufgabe"],
  ja: ["条約は必要か？", "同盟条約を結ぶべきである", "重層的な協力で足りる", "相互防衛義務がなければ抑止力は弱い"],
} as const;

for (const [language, [question, top, other, reason]] of Object.entries(scripts)) {
  test(`a debate in ${language} is shown in its language and direction and fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const debate = { ...made({ language, claims: { a: top, b: other, c: reason, d: `${reason} 2` }, relations: ["c > a", "d x c"] }), question };
    await expectWhole(page, debate);
    const direction = ["ar", "he"].includes(language) ? "rtl" : "ltr";
    await expect(page.locator(".fulcrum")).toHaveAttribute("lang", language);
    await expect(page.locator(".fulcrum")).toHaveCSS("direction", direction);
    expect(await overflow(page)).toEqual([]);
    const [outer, inner] = [await rowOf(page, "a").boundingBox(), await rowOf(page, "d").boundingBox()];
    if (direction === "rtl") expect(inner!.x + inner!.width).toBeLessThan(outer!.x + outer!.width);
    else expect(inner!.x).toBeGreaterThan(outer!.x);
  });
}

test("the longest words and texts that a file may have fit 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const word = "W".repeat(60);
  const debate = {
    ...made({ title: word, claims: { a: word, b: word, c: word, d: word }, relations: ["c > a", "d > c"], texts: { c: "W".repeat(20_000) },
      sources: [{ id: "s", title: word.repeat(5), publisher: word, authors: [word], url: `https://example.org/${word.repeat(20)}` }] }),
    question: word.repeat(4),
    summary: word.repeat(40),
  };
  await openMade(page, debate, "#/tree?claim=c&open=all");
  await expect(panelOf(page)).toBeVisible();
  expect(await overflow(page)).toEqual([]);
  await panelOf(page).getByRole("button", { name: "Show this branch alone" }).click();
  await expect(page.getByRole("navigation", { name: "Where this branch stands" })).toBeVisible();
  expect(await overflow(page)).toEqual([]);
});

test("markup in texts is text", async ({ page }) => {
  const evil = `<img src=x onerror=alert(1)>`;
  const debate = {
    ...made({ title: `${evil} title`, claims: { a: evil, b: `<b>B</b>`, c: `&lt;script&gt;` }, relations: ["c > a"], texts: { a: `<script>alert(1)</script>${evil}` },
      sources: [{ id: "s", title: evil, publisher: evil, authors: [evil], url: "https://example.org/?a=<b>\"'" }] }),
    question: evil,
    summary: evil,
  };
  debate.positions[0]!.label = evil;
  await openMade(page, debate, "#/tree?claim=a");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  await expect(rowOf(page, "a").locator(".headline")).toHaveText(evil);
  await expect(rowOf(page, "b").locator(".headline")).toHaveText("<b>B</b>");
  await expect(rowOf(page, "c").locator(".headline")).toHaveText("&lt;script&gt;");
  await expect(panelOf(page)).toContainText(`<script>alert(1)</script>${evil}`);
  await expect(page.locator("img, .fulcrum script, .tree b, h1 b, .panel .text b")).toHaveCount(0);
  await expect(page).toHaveTitle(`${evil} · ${evil} title`);
  await expect(treeOf(page)).toBeVisible();
});

test("texts in another direction than the debate's don't turn it round", async ({ page }) => {
  const debate = made({ claims: { a: "نعم، معاهدة (ملزمة)!", b: "Other", c: "\u202Eturned\u202C round" }, relations: ["c > a"] });
  await expectWhole(page, debate);
  await expect(treeOf(page)).toHaveCSS("direction", "ltr");
  expect(await overflow(page)).toEqual([]);
});
