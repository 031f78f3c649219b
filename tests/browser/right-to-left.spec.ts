/** A debate written from right to left, in a page whose own words are English. */
import { made } from "./debate.ts";
import { expect, test } from "./support.ts";
import { openMade } from "./tree.ts";

const sketch = made({
  language: "ar",
  title: "معاهدة أم طبقات؟",
  claims: { a: "نعم، معاهدة ملزمة", b: "لا، تعاون متدرج", c: "الالتزام يردع", d: "الالتزام يقيّد" },
  relations: ["c > a", "d > a"],
});

const labels = ["معاهدة", "طبقات"];
const arabic = { ...sketch, positions: sketch.positions.map((position, at) => ({ ...position, label: labels[at]! })) };

test("the beam sinks on the side of the name that is ahead", async ({ page }) => {
  await openMade(page, arabic);
  const centre = async (selector: string) => {
    const box = (await page.locator(selector).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const middle = (await centre(".beam path")).x;
  const [name, end, other] = [await centre(".end.side-a b"), await centre(".beam circle"), await centre(".beam rect")];
  expect(name.x, "the first side is at the right").toBeGreaterThan(middle);
  expect(end.x, "so is its end of the beam").toBeGreaterThan(middle);
  expect(end.y, "which is heavier").toBeGreaterThan(other.y);
});

test("sentences of the page end where they end, with names of the debate in them", async ({ page }) => {
  await openMade(page, arabic, "#/cruxes");
  const line = page.locator(".verdict-line");
  await expect(line).toContainText("is clearly ahead, by 0.25.");
  /** Where a part of the sentence stands, from the left. */
  const left = (part: string) =>
    line.evaluate((element, part) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
      const at = node.textContent!.lastIndexOf(part);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + part.length);
      return range.getBoundingClientRect().left;
    }, part);
  const order = [await left(labels[0]!), await left("is clearly"), await left("0.25"), await left(".")];
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});
