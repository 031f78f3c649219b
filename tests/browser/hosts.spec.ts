/** Explorers in other pages: many at once, whatever the page looks like, and under what the page allows. */
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { builtIn } from "./debate.ts";
import { STRICT, elements, expectReady, openHost } from "./host.ts";
import { accessibilityFaults, expect, overflow, pageAddress, test, watchShifts } from "./support.ts";
import { drawn } from "./tree.ts";

const require = createRequire(import.meta.url);
/** A debate with something in every field, and not long: axe takes its time in shadow trees. */
const full = readFileSync(new URL("../formats/full.json", import.meta.url), "utf8");
const VIEWS = ["tree", "map", "clash", "cruxes", "sources", "essay"];
const css = (body: string) => ({ "host.css": { body, type: "text/css" } });
const LINK = '<link rel="stylesheet" href="host.css">';

test("ten explorers share one program, and nothing else", async ({ page, journal }) => {
  const ten = Array.from({ length: 10 }, (_, nth) => `<fulcrum-debate loading="eager" view="${nth % 2 ? "clash" : "tree"}"></fulcrum-debate>`);
  await openHost(page, { body: ten.join("") });
  await expectReady(page, 10);
  await expect(elements(page).locator("[data-view=clash] h3").first()).toBeVisible();
  await expect(elements(page).locator(".waiting")).toHaveCount(0);
  const asked = journal.requests.map((request) => new URL(request.url()).pathname.split("/").pop()!);
  const programs = asked.filter((name) => name.endsWith(".wasm"));
  expect(new Set(programs).size, "each part once").toBe(programs.length);
  expect(asked.filter((name) => name.endsWith(".css")).length, "style sheets of the tree and of the other views").toBe(2);

  const doubled = await page.evaluate(() => {
    const twice = (root: ParentNode) => {
      const ids = [...root.querySelectorAll("[id]")].map((element) => element.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    };
    return [twice(document), ...[...document.querySelectorAll("fulcrum-debate")].map((element) => twice(element.shadowRoot!))].flat();
  });
  expect(doubled).toEqual([]);

  const first = elements(page).nth(0);
  await first.locator('[data-claim="c-gap"] .headline').first().click();
  await first.getByText("Reject", { exact: true }).click();
  await expect(first.getByRole("button", { name: "My weights (1)" })).toBeVisible();
  await expect(elements(page).nth(2).getByRole("button", { name: /My weights/ })).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await page.evaluate(() => [...document.querySelectorAll("fulcrum-debate")].slice(1).forEach((element) => element.remove()));
  await expect(elements(page)).toHaveCount(1);
  await first.getByText("Accept", { exact: true }).click();
  await expect(first.getByRole("radio", { name: "Accept" })).toBeChecked();
  await first.getByRole("link", { name: "Essay" }).click();
  await expect(first.locator("[data-view=essay]")).toBeVisible();
});

test("a hundred explorers put up and taken down leave nothing behind that grows", async ({ page }) => {
  test.slow();
  await openHost(page, { body: "<main></main>" });
  const client = await page.context().newCDPSession(page);
  const left = async () => {
    await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heap: of("JSHeapUsedSize") };
  };
  await client.send("Performance.enable");
  const cycle = (times: number) =>
    page.evaluate(async (times) => {
      for (let turn = 0; turn < times; turn += 1) {
        const explorer = document.createElement("fulcrum-debate") as HTMLElement & { ready: Promise<unknown> };
        explorer.setAttribute("loading", "eager");
        document.querySelector("main")!.append(explorer);
        await explorer.ready;
        explorer.remove();
        await new Promise((done) => setTimeout(done));
      }
    }, times);
  await cycle(20);
  const before = await left();
  await cycle(80);
  const after = await left();
  expect(after.listeners - before.listeners, "listeners").toBeLessThanOrEqual(40);
  expect(after.nodes - before.nodes, "nodes").toBeLessThanOrEqual(800);
  expect((after.heap - before.heap) / 80, "bytes kept by each").toBeLessThan(10_000);
});

/** What a page may do to all of its elements. */
const resets: Record<string, string> = {
  "everything unset": "* { all: unset }",
  "a reset": "html { font-size: 62.5% } *, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; color: inherit; line-height: 1 } a { color: red; text-transform: uppercase } button { background: lime; letter-spacing: 1em } body { font: italic 30px serif; color: green; text-align: right; letter-spacing: 3px; word-spacing: 2em; visibility: visible; line-height: 3; cursor: crosshair; list-style: square inside; text-indent: 4em; white-space: pre; direction: rtl }",
  Bootstrap: readFileSync(require.resolve("bootstrap/dist/css/bootstrap.min.css"), "utf8").replace(/\/\*# sourceMappingURL.*/, ""),
};

for (const [name, sheet] of Object.entries(resets)) {
  test(`what a page says of its own elements changes nothing inside: ${name}`, async ({ page }) => {
    const looks = async (sheet: string) => {
      await page.unrouteAll();
      await openHost(page, { body: '<div class="frame"><fulcrum-debate claim="c-gap"></fulcrum-debate></div>', head: LINK, files: css(`${sheet}\n.frame { display: block; inline-size: 900px; margin: 0; padding: 0 }`) });
      await expectReady(page);
      await expect(elements(page).locator(".panel")).toBeVisible();
      return computed(page);
    };
    const [plain, dressed] = [await looks(""), await looks(sheet)];
    expect(dressed.length).toBe(plain.length);
    const changed = plain.flatMap((one, at) => (one === dressed[at] ? [] : [`${one}\n${dressed[at]}`]));
    expect(changed.slice(0, 3)).toEqual([]);
  });
}

/** Of everything in the explorer: how it looks and how large it is. */
const computed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("fulcrum-debate")!.shadowRoot!.querySelector(".fulcrum-root")!;
    return [...root.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      const names = ["display", "color", "background-color", "font", "letter-spacing", "word-spacing", "line-height", "text-align", "text-transform", "text-indent", "white-space", "cursor", "direction", "margin", "padding", "border", "list-style", "visibility", "box-sizing"];
      const { width, height } = element.getBoundingClientRect();
      const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.tagName}.${element.getAttribute("class")} ${width.toFixed(1)}x${height.toFixed(1)} ${values.join("; ")}`;
    });
  });

test("the explorer changes nothing of the page around it", async ({ page }) => {
  const sheet = readFileSync(require.resolve("bootstrap/dist/css/bootstrap.min.css"), "utf8").replace(/\/\*# sourceMappingURL.*/, "");
  // Not centred: of automatic margins Chromium now and then says 0 while it lays out.
  const body = '<div class="container-fluid"><h1 class="tree">A heading</h1><p class="panel">Words with <a href="#x">a link</a>.</p><button class="btn row">A button</button><fulcrum-debate></fulcrum-debate></div>';
  await openHost(page, { body, head: LINK, files: css(sheet) });
  const around = () =>
    page.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll("body *:not(fulcrum-debate)")].map((element) => {
        const style = getComputedStyle(element);
        const names = [...style].filter((name) => !/block-size|height|transform-origin|perspective-origin/.test(name));
        return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
      }),
    );
  const before = await around();
  await expectReady(page);
  await elements(page).getByRole("link", { name: "Map" }).click();
  await expect(elements(page).locator("[data-view=map]")).toBeVisible();
  // Only what differs, one line a property.
  const after = await around();
  const differences = before.flatMap((style, nth) => Object.keys({ ...style, ...after[nth] }).filter((name) => style[name] !== after[nth]?.[name]).map((name) => `${nth} ${name}: ${style[name]} → ${after[nth]?.[name]}`));
  expect(differences).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(["lang"]);
});

test("a page's own colours, letters and parts reach in by their names", async ({ page }) => {
  await openHost(page, {
    body: "<fulcrum-debate></fulcrum-debate>",
    head: LINK,
    files: css("fulcrum-debate { --fulcrum-pro: rgb(1 2 3); --fulcrum-paper: rgb(4 5 6); } fulcrum-debate::part(head) { background: rgb(7, 8, 9) } fulcrum-debate::part(lead) { outline: 3px solid }"),
  });
  await expectReady(page);
  const colour = (selector: string, name: string) =>
    elements(page).locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  expect(await colour(".fulcrum-root", "background-color")).toBe("rgb(4, 5, 6)");
  expect(await colour(".head", "background-color")).toBe("rgb(7, 8, 9)");
  expect(await colour(".lead", "outline-width")).toBe("3px");
  expect(await colour(".legend .glyph", "color")).toBe("rgb(1, 2, 3)");
});

test("every view lives under the page's strict policy", async ({ page }) => {
  await openHost(page, { body: "<fulcrum-debate></fulcrum-debate>", policy: STRICT });
  await expectReady(page);
  for (const view of VIEWS) {
    await elements(page).getByRole("link", { name: view, exact: false }).first().click();
    await expect(elements(page).locator(view === "tree" ? ".tree-view" : `[data-view=${view}]`)).toBeVisible();
    // What a policy forbids is told a moment later; the journal then fails the test.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await elements(page).getByRole("button", { name: "Find a claim" }).click();
  await elements(page).getByRole("combobox", { name: "Find a claim" }).fill("treaty");
  await expect(elements(page).getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(elements(page).getByRole("dialog")).toHaveCount(0);
});

for (const scheme of ["light", "dark"] as const) {
  for (const view of VIEWS) {
    test(`axe finds no fault, and nothing overflows, in an element: ${view}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width: 320, height: 700 });
      const body = `<main><h1>An article</h1><fulcrum-debate src="full.json" view="${view}" theme="${scheme}"></fulcrum-debate></main>`;
      await openHost(page, { body, files: { "full.json": { body: full, type: "application/json" } } });
      await expectReady(page);
      await expect(elements(page).locator(view === "tree" ? ".tree-view" : `[data-view=${view}]`)).toBeVisible();
      await expect(elements(page).locator(".waiting")).toHaveCount(0);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await accessibilityFaults(page), `at ${width} px`).toEqual([]);
        expect(await overflow(page), `at ${width} px`).toEqual([]);
      }
    });
  }
}

for (const view of VIEWS) {
  test(`a page is not scrolled because an explorer on it begins at a claim: ${view}`, async ({ page }) => {
    await openHost(page, { body: `<p>${"Words before. ".repeat(200)}</p><fulcrum-debate loading="eager" view="${view}" claim="c-no-copy"></fulcrum-debate>` });
    await expectReady(page);
    await expect(elements(page).locator(view === "tree" ? ".tree-view" : `[data-view=${view}]`)).toBeVisible();
    await expect(elements(page).locator(".waiting")).toHaveCount(0);
    // What scrolls does so after it is drawn: some tasks and frames later.
    await page.waitForLoadState("networkidle");
    await drawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await elements(page).evaluate((explorer) => (explorer as unknown as { select(claim: string): boolean }).select("c-gap"))).toBe(true);
    if (view === "tree") await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
}

test("nothing of the page jumps when an explorer comes", async ({ page }) => {
  const shifts = await watchShifts(page);
  await openHost(page, { head: '<link rel="stylesheet" href="fulcrum.css">', body: `<h1>An article</h1><p>Words before.</p><fulcrum-debate></fulcrum-debate><p>${"Words after. ".repeat(300)}</p>` });
  await expectReady(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await shifts()).toEqual([]);
});

test("in a sandbox without an origin all works, and it is said that nothing is kept", async ({ page }) => {
  await openHost(page, { body: `<iframe sandbox="allow-scripts" src="index.html" width="900" height="700" title="A debate"></iframe>`, policy: null });
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await frame.getByRole("link", { name: "Clash" }).click();
  await expect(frame.locator("[data-view=clash]")).toBeVisible();
  await frame.getByRole("button", { name: "Settings" }).click();
  await expect(frame.getByRole("dialog")).toContainText(/keeps nothing|not kept|nothing is kept/i);
  expect(pageAddress()).toContain("http");
});
