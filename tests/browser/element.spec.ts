/** `<fulcrum-debate>`: the explorer in an element of another page. */
import type { Page } from "@playwright/test";
import { builtIn, made } from "./debate.ts";
import { elements, expectReady, listen, openHost } from "./host.ts";
import { expect, pageAddress, test } from "./support.ts";

const small = made({ claims: { a: "For it", b: "Against it", c: "A reason" }, relations: ["c > a"] });
const file = (debate: unknown) => ({ "small.json": { body: JSON.stringify(debate), type: "application/json" } });

type Explorer = HTMLElement & {
  src: string;
  view: string;
  claim: string;
  depth: number | null;
  readonly: boolean;
  ready: Promise<unknown>;
  load(source?: unknown): Promise<void>;
  save(): string;
  restore(saved: string): void;
  select(claim: string): boolean;
  undo(): void;
  redo(): void;
};

/** Does something with one of the page's explorers. */
const use = <T, A>(page: Page, nth: number, act: (explorer: Explorer, given: A) => T, given?: A): Promise<Awaited<T>> =>
  elements(page).nth(nth).evaluate(act as (explorer: SVGElement | HTMLElement, given: unknown) => T, given) as Promise<Awaited<T>>;

test.describe("an element", () => {
  test("shows the built-in debate where nothing else is asked for, under a strict policy", async ({ page }) => {
    await openHost(page, { body: "<h1>An article</h1><fulcrum-debate><p>The fallback.</p></fulcrum-debate>" });
    await expectReady(page);
    await expect(elements(page).getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
    await expect(page.getByText("The fallback.")).toBeHidden();
    await expect(page).toHaveTitle("Somebody's page");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("is closed to the page around it, and heeds the pointer and the keys all the same", async ({ page }) => {
    await openHost(page, { body: "<button>Before</button><fulcrum-debate loading=eager></fulcrum-debate>", look: false });
    await expectReady(page);
    expect(await use(page, 0, (explorer) => explorer.shadowRoot)).toBeNull();
    const heard = await listen(page);
    await page.getByRole("button", { name: "Before" }).focus();
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await heard()).filter(([type]) => type === "view").map(([, detail]) => detail)).toEqual([{ view: "clash" }]);
    await expect(elements(page)).toHaveAttribute("view", "clash");
  });

  test("opens what its attributes name, and says what is done in it", async ({ page }) => {
    await openHost(page, { body: '<fulcrum-debate src="small.json" claim="c" depth="3" theme="dark"></fulcrum-debate>', files: file(small) });
    await expectReady(page);
    await expect(elements(page).getByRole("treeitem")).toHaveCount(3);
    await expect(elements(page).locator(".panel")).toContainText("A reason");
    const paper = () => elements(page).locator(".fulcrum-root").evaluate((root) => getComputedStyle(root).backgroundColor);
    expect(await paper()).toBe("rgb(18, 21, 26)");
    const heard = await listen(page);
    const events = async () => (await heard()).filter(([type]) => type !== "resize");
    await elements(page).getByText("Reject", { exact: true }).click();
    await expect.poll(events).toHaveLength(1);
    await elements(page).locator('[data-claim="b"] .headline').click();
    await use(page, 0, (explorer) => explorer.setAttribute("theme", "light"));
    await expect.poll(paper).toBe("rgb(251, 250, 247)");
    await use(page, 0, (explorer) => void (explorer.view = "cruxes"));
    await expect(elements(page).locator("[data-view=cruxes]")).toBeVisible();
    await expect.poll(events).toEqual([
      ["stance", { claim: "c", value: 0 }],
      ["select", { claim: "b" }],
      ["view", { view: "cruxes" }],
    ]);
    await expect(elements(page)).toHaveAttribute("claim", "b");
  });

  test("takes a debate from the page, and another by `load`", async ({ page }) => {
    await openHost(page, { body: `<fulcrum-debate><script type="application/json">${JSON.stringify(small)}</script></fulcrum-debate>` });
    await expectReady(page);
    await expect(elements(page).getByRole("treeitem")).toHaveCount(3);
    const next = made({ claims: { x: "First", y: "Second" } });
    await use(page, 0, (explorer, text) => explorer.load(text), JSON.stringify(next));
    await expect(elements(page).getByRole("treeitem")).toHaveCount(2);
    await use(page, 0, (explorer, small) => explorer.load(small), small);
    await expect(elements(page).getByRole("treeitem")).toHaveCount(3);
    await use(page, 0, (explorer, next) => explorer.load(next), next);
    await expect(elements(page).getByRole("treeitem")).toHaveCount(2);
    await use(page, 0, (explorer) => explorer.load());
    // Without anything else it is again the one that stands in the page.
    await expect(elements(page).getByRole("treeitem")).toHaveCount(3);
  });

  test("says what is wrong with a file, where, and keeps what the page has in its place", async ({ page, journal }) => {
    journal.expectMessage(/404/);
    const heard = async () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await openHost(page, {
      body: '<fulcrum-debate src="small.json"><p>The fallback.</p></fulcrum-debate><fulcrum-debate src="none.json"></fulcrum-debate>',
      head: '<script src="listen.js"></script>',
      files: {
        ...file({ ...small, title: 7 }),
        "listen.js": { type: "text/javascript", body: "globalThis.said = []; addEventListener('fulcrum-error', (event) => said.push(event.detail.message))" },
      },
    });
    await expect(elements(page).first().getByRole("alert")).toContainText("small.json");
    await expect(elements(page).first().getByRole("alert")).toContainText(/:1:\d+:/);
    await expect(page.getByText("The fallback.")).toBeVisible();
    await expect(elements(page).last().getByRole("alert")).toContainText("The server answered 404");
    expect((await heard()).length).toBe(2);
    await use(page, 1, (explorer, small) => explorer.load(small), small);
    await expect(elements(page).last().getByRole("treeitem")).toHaveCount(3);
    await expect(elements(page).last().getByRole("alert")).toHaveCount(0);
  });

  test("keeps what is open when another file is faulty", async ({ page }) => {
    await openHost(page, { body: "<fulcrum-debate></fulcrum-debate>" });
    await expectReady(page);
    const reason = await use(page, 0, (explorer) => explorer.load({ format: "fulcrum/1" }).catch((reason) => String(reason)));
    expect(reason).toContain("not a sound debate file");
    await expect(elements(page).getByRole("group", { name: "Notice" })).toBeVisible();
    await expect(elements(page).getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  });

  test("can be read only", async ({ page }) => {
    await openHost(page, { body: '<fulcrum-debate readonly claim="c-gap"></fulcrum-debate>' });
    await expectReady(page);
    await expect(elements(page).locator(".panel")).toBeVisible();
    await expect(elements(page).getByRole("group", { name: "What do you make of it?" })).toHaveCount(0);
    const before = await use(page, 0, (explorer) => explorer.save());
    await elements(page).locator('[role=treeitem][tabindex="0"]').press("r");
    await expect(elements(page).locator("[role=status]")).toHaveText("Claims can't be weighed here.");
    expect(await use(page, 0, (explorer) => explorer.save())).toBe(before);
    await use(page, 0, (explorer) => void (explorer.readonly = false));
    await expect(elements(page).getByRole("group", { name: "What do you make of it?" })).toBeVisible();
  });

  test("saves and restores, undoes and does again", async ({ page }) => {
    await openHost(page, { body: "<fulcrum-debate></fulcrum-debate>" });
    await expectReady(page);
    expect(await use(page, 0, (explorer) => [explorer.select("c-gap"), explorer.select("nonsense")])).toEqual([true, false]);
    await expect(elements(page)).toHaveAttribute("claim", "c-gap");
    await elements(page).getByText("Reject", { exact: true }).click();
    const stance = elements(page).getByRole("radio", { name: "Reject" });
    await expect(stance).toBeChecked();
    const saved = await use(page, 0, (explorer) => explorer.save());
    await use(page, 0, (explorer) => explorer.undo());
    await expect(stance).not.toBeChecked();
    await use(page, 0, (explorer) => explorer.redo());
    await expect(stance).toBeChecked();
    await use(page, 0, (explorer) => explorer.restore("#/clash"));
    await expect(elements(page).locator("[data-view=clash]")).toBeVisible();
    expect(await use(page, 0, (explorer) => explorer.save())).not.toContain("s=");
    await use(page, 0, (explorer, saved) => explorer.restore(saved!), saved);
    await expect(stance).toBeChecked();
    await expect(elements(page)).toHaveAttribute("claim", "c-gap");
  });

  test("takes properties set before it was defined", async ({ page }) => {
    await openHost(page, {
      body: "<fulcrum-debate></fulcrum-debate>",
      head: '<script src="early.js"></script>',
      files: { "early.js": { type: "text/javascript", body: "addEventListener('readystatechange', () => { document.querySelector('fulcrum-debate').view = 'sources' }, { once: true, capture: true })" } },
    });
    await expectReady(page);
    await expect(elements(page).locator("[data-view=sources]")).toBeVisible();
    await expect(elements(page)).toHaveAttribute("view", "sources");
  });

  test("lives on when it is moved, and comes back as it was after it was taken away", async ({ page }) => {
    await openHost(page, { body: '<fulcrum-debate></fulcrum-debate><div id="there"></div>' });
    await expectReady(page);
    await use(page, 0, (explorer) => explorer.select("c-gap"));
    await expect(elements(page)).toHaveAttribute("claim", "c-gap");
    await elements(page).getByText("Accept", { exact: true }).click();
    const heard = await listen(page);
    await use(page, 0, (explorer) => document.querySelector("#there")!.append(explorer));
    await expect(elements(page).getByRole("radio", { name: "Accept" })).toBeChecked();
    expect((await heard()).filter(([type]) => type === "ready")).toEqual([]);
    await page.evaluate(async () => {
      const explorer = document.querySelector("fulcrum-debate")!;
      explorer.remove();
      await new Promise((done) => setTimeout(done, 50));
      document.body.prepend(explorer);
    });
    await expect.poll(async () => (await heard()).filter(([type]) => type === "ready").length).toBe(1);
    await expect(elements(page).getByRole("radio", { name: "Accept" })).toBeChecked();
    await expect(elements(page).locator(".panel")).toBeVisible();
  });

  test("loads nothing before it is nearly in sight", async ({ page, journal }) => {
    await openHost(page, { body: '<div class="far"></div><fulcrum-debate></fulcrum-debate>', head: '<link rel="stylesheet" href="far.css">', files: { "far.css": { type: "text/css", body: ".far { block-size: 6000px }" } } });
    await expect(elements(page)).toBeAttached();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const asked = () => journal.requests.map((request) => new URL(request.url()).pathname.split("/").pop()!);
    expect(asked().filter((name) => /explorer|element/.test(name))).toEqual([]);
    const height = await elements(page).evaluate((element) => element.getBoundingClientRect().height);
    expect(height, "its space is reserved").toBeGreaterThanOrEqual(800);
    await page.evaluate(() => scrollTo(0, 5000));
    await expectReady(page);
    expect(asked().filter((name) => /^explorer-.*wasm$/.test(name)).length).toBe(1);
  });

  test("never takes the focus from the page around it", async ({ page }) => {
    await openHost(page, { body: "<input><fulcrum-debate loading=eager></fulcrum-debate>" });
    await expectReady(page);
    const field = page.locator("body > input");
    await field.focus();
    for (const view of ["clash", "sources", "tree"]) {
      await use(page, 0, (explorer, view) => void (explorer.view = view!), view);
      await expect(elements(page).locator(view === "tree" ? ".tree-view" : `[data-view=${view}]`)).toBeVisible();
      await expect(field).toBeFocused();
    }
    await field.evaluate((input) => (input as HTMLInputElement).blur());
    await use(page, 0, (explorer) => explorer.select("c-gap"));
    await expect(elements(page)).toHaveAttribute("claim", "c-gap");
    await expect(elements(page).locator(".panel")).toBeVisible();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test("leads to its own page where a link is opened elsewhere", async ({ page }) => {
    await openHost(page, { body: '<fulcrum-debate src="small.json"></fulcrum-debate>', files: file(small) });
    await expectReady(page);
    const link = elements(page).getByRole("link", { name: "Map" });
    await link.hover();
    const debate = encodeURIComponent(`${pageAddress()}small.json`);
    await expect(link).toHaveAttribute("href", `${pageAddress()}index.html?debate=${debate}#/map`);
    await link.click();
    await expect(elements(page).locator("[data-view=map]")).toBeVisible();
    expect(page.url()).toBe(`${pageAddress()}host.html`);
  });
});
