/** What a screen reader is given: the accessibility tree of each view of a small debate, word for word. */
import { made } from "./debate.ts";
import { expect, test } from "./support.ts";
import { openMade } from "./tree.ts";

const small = () =>
  made({
    claims: { a: "Go left", b: "Go right", c: "Left is shorter", d: "Left is steep" },
    relations: ["c > a", "d x a"],
  });

test("the tree", async ({ page }) => {
  await openMade(page, small(), "#/tree?open=all");
  await expect(page.getByRole("tree")).toMatchAriaSnapshot(`
    - tree "The debate as pros and cons":
      - 'treeitem /Position. Go left.*1 pro · 1 con.*Strength 0\\.\\d\\d/ [expanded] [selected]'
      - 'treeitem /Pro. Left is shorter.*Strength 0\\.50/'
      - 'treeitem /Con. Left is steep.*Strength 0\\.50/'
      - 'treeitem /Position. Go right.*Strength 0\\.50/'
  `);
});

test("the outline", async ({ page }) => {
  await openMade(page, small(), "#/tree?open=all");
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(page.getByRole("group", { name: "Pros and cons" })).toMatchAriaSnapshot(`
    - group "Pros and cons":
      - list:
        - listitem:
          - 'heading "Position: Go left" [level=2]':
            - link "Go left"
          - paragraph: /Side 1 · strength 0\\.50/
          - button "1 pro · 1 con under “Go left”" [expanded]
          - list:
            - listitem:
              - 'heading "Pro: Left is shorter" [level=3]'
            - listitem:
              - 'heading "Con: Left is steep" [level=3]'
        - listitem:
          - 'heading "Position: Go right" [level=2]'
  `);
});

test("the clash", async ({ page }) => {
  await openMade(page, { ...small(), relations: [...small().relations, { id: "r-9", from: ["b"], to: "c", kind: "attacks", basis: "inferred" }] }, "#/clash");
  await expect(page.locator('[data-view="clash"]')).toMatchAriaSnapshot(`
    - group "Clash":
      - heading "Where they clash" [level=2]
      - heading "Common ground" [level=2]
      - heading "Arguments nobody answers" [level=2]
  `);
});

test("the cruxes", async ({ page }) => {
  await openMade(page, small(), "#/cruxes");
  await expect(page.locator('[data-view="cruxes"]')).toHaveAttribute("data-state", "done");
  await expect(page.locator('[data-view="cruxes"]')).toMatchAriaSnapshot(`
    - group "Cruxes":
      - heading "What the choice hinges on" [level=2]
      - paragraph:
        - text: Most of all on
        - link "“Left is shorter”"
        - text: ": with a little more doubt in it, Side 2 would lead."
      - heading "How firm is the answer?" [level=3]
      - paragraph: "Not settled: a difference of 0."
      - heading "What would settle it" [level=3]
      - list:
        - listitem:
          - 'button "Try it: Left is shorter at 0.35"'
      - heading "What moves the balance most" [level=3]
      - figure:
        - list:
          - listitem:
            - link "“Go left”"
            - 'img "Go left: −0.50 if rejected, +0.50 if accepted."'
  `);
});

test("the map", async ({ page }) => {
  await openMade(page, small(), "#/map?open=all");
  await expect(page.getByRole("tree", { name: "The debate as a map" })).toMatchAriaSnapshot(`
    - tree "The debate as a map":
      - 'treeitem /Position: Go left\\..*1 pro · 1 con, strength 0\\.\\d\\d/ [expanded]'
      - 'treeitem /Pro: Left is shorter\\..*strength 0\\.50/'
      - 'treeitem /Con: Left is steep\\..*strength 0\\.50/'
      - 'treeitem /Position: Go right\\..*strength 0\\.50/'
  `);
});
