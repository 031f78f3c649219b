/** The explorer in a frame of another page, and the script that gives the frame its height. */
import type { FrameLocator, Page } from "@playwright/test";
import { builtIn, made } from "./debate.ts";
import { openHost } from "./host.ts";
import { accessibilityFaults, expect, pageAddress, test, watchShifts } from "./support.ts";

const small = made({ claims: { a: "For it", b: "Against it", c: "A reason" }, relations: ["c > a"] });
const SCRIPT = '<script type="module" src="fulcrum-embed.js"></script>';

const frame = (page: Page): FrameLocator => page.frameLocator("iframe");
const heightOf = (page: Page) => page.locator("iframe").evaluate((frame) => frame.clientHeight);
/** How high what the frame shows is. */
const needed = (page: Page) => frame(page).locator("#fulcrum").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

/** Waits until the explorer in a frame hears messages: a little after it is drawn. */
const expectHearing = (explorer: FrameLocator) => expect(explorer.locator("html")).toHaveAttribute("data-motion", /./);

const expectFits = async (page: Page) => {
  await expect.poll(async () => Math.abs((await heightOf(page)) - (await needed(page)))).toBeLessThan(2);
};

test("a frame is as high as what it shows, and rests", async ({ page }) => {
  await openHost(page, { head: SCRIPT, body: '<iframe src="index.html?embed=1" width="800" height="900" title="A debate"></iframe><p>Words after.</p>' });
  await expect(frame(page).getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await expectFits(page);
  const before = await heightOf(page);
  await frame(page).getByRole("button", { name: "Open all" }).click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 500);
  await expectFits(page);
  for (const view of ["Map", "Clash", "Cruxes", "Sources", "Essay", "Tree"]) {
    await frame(page).getByRole("link", { name: view, exact: true }).click();
    await expect(frame(page).getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "page");
    await expectFits(page);
  }
  // Whether anything moves while nothing happens can only be seen by waiting.
  const said = await page.evaluate(async () => {
    const heights: number[] = [];
    document.addEventListener("fulcrum-resize", (event) => heights.push((event as CustomEvent).detail.height));
    await new Promise((done) => setTimeout(done, 10_000));
    return heights;
  });
  expect(said).toEqual([]);
});

test("nothing around a frame moves when the explorer comes, nor when it grows out of sight", async ({ page }) => {
  const shifts = await watchShifts(page);
  const body = `<h1>An article</h1><p>Words before.</p><iframe src="index.html?embed=1" width="800" height="900" title="A debate"></iframe><p>${"Words after. ".repeat(300)}</p>`;
  await openHost(page, { head: SCRIPT, body });
  await expect(frame(page).getByRole("tree")).toBeVisible();
  await expectFits(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await shifts()).toEqual([]);
});

test("axe finds no fault in a frame", async ({ page }) => {
  await openHost(page, { head: SCRIPT, body: '<main><h1>An article</h1><iframe src="index.html?embed=1" width="800" height="900" title="A debate"></iframe></main>', policy: null });
  await expect(frame(page).getByRole("main")).toBeVisible();
  // The frame's document by itself: in the page around axe would have to be there, too.
  expect(await accessibilityFaults(page.frames()[1]!)).toEqual([]);
});

test("a frame follows its content within two frames", async ({ page }) => {
  await openHost(page, { head: SCRIPT, body: '<iframe src="index.html?embed=1" width="800" height="900" title="A debate"></iframe>' });
  await expect(frame(page).getByRole("tree")).toBeVisible();
  await expectFits(page);
  const frames = await page.evaluate(async () => {
    const element = document.querySelector("iframe")!;
    const inner = element.contentDocument!;
    const next = () => new Promise((done) => requestAnimationFrame(done));
    await next();
    (inner.querySelector(".levels button:last-of-type, [aria-label='Open all']") as HTMLElement).click();
    const root = inner.querySelector("#fulcrum")!;
    const before = root.getBoundingClientRect().height;
    while (root.getBoundingClientRect().height === before) await next();
    let count = 0;
    while (Math.abs(element.clientHeight - root.getBoundingClientRect().height) >= 2 && count < 60) {
      await next();
      count += 1;
    }
    return count;
  });
  expect(frames).toBeLessThanOrEqual(2);
});

test("a frame is asked and answers, and says what is done in it", async ({ page }) => {
  await openHost(page, {
    head: '<script type="module" src="talk.js"></script>',
    body: '<iframe src="index.html?embed=1&debate=small.json" width="800" height="900" title="A debate"></iframe>',
    files: {
      "small.json": { body: JSON.stringify(small), type: "application/json" },
      "talk.js": {
        type: "text/javascript",
        body: `import { ask } from "./fulcrum-embed.js";
          globalThis.ask = (type, what) => ask(document.querySelector("iframe"), type, what).catch((reason) => "failed: " + reason.message);
          globalThis.heard = [];
          for (const type of ["ready", "select", "stance", "view"]) document.addEventListener("fulcrum-" + type, ({ detail }) => heard.push([type, detail]));`,
      },
    },
  });
  await expect(frame(page).getByRole("treeitem")).toHaveCount(3);
  await expectHearing(frame(page));
  const ask = (type: string, what?: object) =>
    page.evaluate(([type, what]) => (globalThis as unknown as { ask(type: unknown, what: unknown): Promise<unknown> }).ask(type, what), [type, what] as const);
  expect(await ask("select", { claim: "c" })).toBe(true);
  expect(await ask("select", { claim: "nonsense" })).toBe(false);
  await expect(frame(page).getByRole("complementary")).toContainText("A reason");
  await frame(page).getByText("Accept", { exact: true }).click();
  const saved = String(await ask("save"));
  expect(saved).toContain("claim=c");
  await ask("undo");
  await expect(frame(page).getByRole("radio", { name: "Accept" })).not.toBeChecked();
  await ask("restore", { saved });
  await expect(frame(page).getByRole("radio", { name: "Accept" })).toBeChecked();
  await ask("set", { theme: "dark", readonly: true });
  await expect(frame(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame(page).getByRole("radio", { name: "Accept" })).toHaveCount(0);
  expect(await ask("view", { view: "clash" })).toBe(true);
  await expect(frame(page).locator("[data-view=clash]")).toBeVisible();
  expect(await ask("load", { debate: { format: "fulcrum/1" } })).toContain("not a sound debate file");
  expect(await ask("load", { debate: made({ claims: { x: "One", y: "Two" } }) })).toBeNull();
  await expect(frame(page).getByRole("treeitem")).toHaveCount(2);
  expect(await ask("sing")).toContain('There is no message "sing"');
  const heard = (await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)) as [string, unknown][];
  expect(heard.filter(([type]) => type === "stance")[0]).toEqual(["stance", { claim: "c", value: 1 }]);
  expect(heard.filter(([type]) => type === "view")).toContainEqual(["view", { view: "clash" }]);
});

test("a frame heeds nobody but the page around it", async ({ page }) => {
  const message = (v: number, ns = "fulcrum") => JSON.stringify({ ns, v, id: "1", type: "view", view: "map" });
  await openHost(page, {
    head: SCRIPT,
    body: '<iframe src="index.html?embed=1" width="800" height="900" title="A debate"></iframe><iframe src="other.html" title="Another"></iframe>',
    files: {
      "other.html": { type: "text/html", body: '<!doctype html><title>Another</title><script src="other.js"></script>' },
      "other.js": { type: "text/javascript", body: `globalThis.speak = () => parent.frames[0].postMessage(${message(1)}, "*")` },
    },
  });
  const debate = page.frameLocator("iframe >> nth=0");
  await expect(debate.getByRole("tree")).toBeVisible();
  await expectHearing(debate);
  await page.evaluate(
    ([later, other]) => {
      (window.frames[1] as unknown as { speak(): void }).speak();
      window.frames[0]!.postMessage(JSON.parse(later!), "*");
      window.frames[0]!.postMessage(JSON.parse(other!), "*");
    },
    [message(2), message(1, "other")],
  );
  // Messages come in order: once this one is heeded the others have been passed over.
  await page.evaluate(() => window.frames[0]!.postMessage({ ns: "fulcrum", v: 1, id: "2", type: "select", claim: "c-gap" }, "*"));
  await expect(debate.getByRole("complementary")).toContainText("mutual obligations");
  await expect(debate.locator(".tree-view")).toBeVisible();
});

test("in a sandbox the frame is sized, works, and says that nothing is kept", async ({ page }) => {
  await openHost(page, { head: SCRIPT, body: '<iframe sandbox="allow-scripts" src="index.html?embed=1" width="900" height="700" title="A debate"></iframe>', policy: null });
  await expect(frame(page).getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await expectFits(page);
  await frame(page).getByRole("link", { name: "Clash" }).click();
  await expect(frame(page).locator("[data-view=clash]")).toBeVisible();
  await expectFits(page);
  await frame(page).getByRole("button", { name: "Settings" }).click();
  await expect(frame(page).getByRole("dialog")).toContainText("Nothing is kept here");
});

test("what stands by the reader stays in sight in a tall frame", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openHost(page, { head: SCRIPT, body: '<iframe src="index.html?embed=1" width="960" height="900" title="A debate"></iframe>' });
  await frame(page).getByRole("button", { name: "Open all" }).click();
  await expectFits(page);
  await frame(page).getByRole("treeitem").nth(40).locator(".headline").click();
  const inSight = async (name: "complementary" | "dialog") => {
    const box = await frame(page).getByRole(name).boundingBox();
    return box !== null && box.y > -2 && box.y < 500;
  };
  await expect.poll(() => inSight("complementary")).toBe(true);
  await frame(page).getByRole("button", { name: "Find a claim" }).evaluate((button) => (button as HTMLElement).click());
  await expect.poll(() => inSight("dialog")).toBe(true);
});

test("a page alone is not changed by asking for a frame", async ({ page }) => {
  await page.goto(`${pageAddress()}?embed=1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await expect(page.getByRole("main")).toBeVisible();
});
