/** What stands over the page: settings, keys, commands. By keyboard alone, and the focus comes back to where it was. */
import type { Locator, Page } from "@playwright/test";
import { builtIn, claimOf, made } from "./debate.ts";
import { accessibility, expect, keptSettings, openDebate as open, overflow, test } from "./support.ts";
import { current, drawn, expectFocusOn, fragment, goTo, openMade, panelOf, rowOf, rowsIn, treeOf, voice } from "./tree.ts";

/** Opens the page and waits until it hears keys. */
async function openDebate(page: Page, rest = ""): Promise<void> {
  await open(page, rest);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const dialog = (page: Page): Locator => page.getByRole("dialog");
const field = (page: Page): Locator => dialog(page).getByRole("combobox");
const option = (page: Page, name: string | RegExp): Locator => dialog(page).getByRole("option", { name });
const settingsButton = (page: Page): Locator => page.getByRole("button", { name: "Settings", exact: true });
const root = (page: Page): Locator => page.locator("html");
/** What the browser keeps of the settings. */
const keep = (page: Page, words: string): Promise<unknown> =>
  page.addInitScript((words) => localStorage.setItem("fulcrum/1/settings", words), words);

async function commands(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

/** Opens the commands, types, and does the first one found. */
async function command(page: Page, words: string): Promise<void> {
  await commands(page);
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test.describe("the frame", () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    "Escape": (page) => page.keyboard.press("Escape"),
    "the cross": (page) => dialog(page).getByRole("button", { name: "Close" }).click(),
    "a click beside it": (page) => page.mouse.click(5, 5),
  };
  for (const [way, putAway] of Object.entries(ways)) {
    test(`is put away by ${way}, and the focus goes back to what had it`, async ({ page }) => {
      await openDebate(page);
      await settingsButton(page).focus();
      await page.keyboard.press("Enter");
      await expect(dialog(page).getByRole("heading", { name: "Settings" })).toBeFocused();
      await putAway(page);
      await expect(dialog(page)).toHaveCount(0);
      await expect(settingsButton(page)).toBeFocused();
      await goTo(page, "c-gap");
      await page.keyboard.press("?");
      await expect(dialog(page).getByRole("heading", { name: "Keys" })).toBeFocused();
      await putAway(page);
      await expect(dialog(page)).toHaveCount(0);
      await expectFocusOn(page, "c-gap");
    });
  }

  test("keeps the tab key inside, and the page behind out of reach", async ({ page }) => {
    await openDebate(page);
    await settingsButton(page).click();
    await expect(dialog(page).getByRole("heading", { name: "Settings" })).toBeFocused();
    const stops = new Set<string>();
    for (let press = 0; press < 16; press++) {
      await page.keyboard.press("Tab");
      stops.add(await page.evaluate(() => {
        const active = document.activeElement!;
        return active === document.body ? "the browser" : active.closest("dialog") ? `inside: ${active.tagName}` : `outside: ${active.tagName}`;
      }));
    }
    expect([...stops].filter((stop) => stop.startsWith("outside"))).toEqual([]);
    expect(stops).toContain("inside: INPUT");
    expect(await current(page).evaluate((row: HTMLElement) => (row.focus(), document.activeElement === row))).toBe(false);
  });

  test("leads from one dialog to another and from there back to the row", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-gap");
    await command(page, "settings");
    await expect(dialog(page).getByRole("heading", { name: "Settings" })).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expectFocusOn(page, "c-gap");
  });

  test("words can be marked in it; a press that ends beside it puts nothing away", async ({ page }) => {
    await openDebate(page);
    await settingsButton(page).click();
    await expect(dialog(page)).toBeVisible();
    const box = (await dialog(page).getByText("Such as / to find").boundingBox())!;
    await page.mouse.move(box.x + 2, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(5, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect(dialog(page)).toBeVisible();
    await dialog(page).getByText("Such as / to find").dblclick({ position: { x: 12, y: 8 } });
    expect(await page.evaluate(() => getSelection()!.toString().trim())).not.toBe("");
  });

  test("closes where another debate takes the place of the one behind", async ({ page }) => {
    await openMade(page, made({ claims: { a: "A", b: "B" } }));
    await goTo(page, "b");
    await page.keyboard.press("?");
    await expect(dialog(page)).toBeVisible();
    const transfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "next.json"));
      return transfer;
    }, JSON.stringify({ ...made({ claims: { c: "C", d: "D" } }), title: "Next" }));
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await expect(page).toHaveTitle("Next");
    await expect(dialog(page)).toHaveCount(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test("says so where it can not be fetched, and comes when it can", async ({ page, journal }) => {
    journal.expectMessage(/split_later|Failed to load|Failed to fetch|ERR_FAILED/);
    await page.route("**/split_later*", (route) => route.abort());
    await openDebate(page);
    await settingsButton(page).focus();
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("could not be fetched");
    await page.getByRole("button", { name: "Close" }).last().click();
    await expect(alert).toHaveCount(0);
    await page.unroute("**/split_later*");
    await settingsButton(page).click();
    await expect(dialog(page)).toBeVisible();
  });
});

test.describe("the settings", () => {
  test("are taken at once and remembered", async ({ page }) => {
    await openDebate(page);
    await settingsButton(page).focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toContainText("Kept in this browser only.");
    const set = async (group: string, name: string) => dialog(page).getByRole("group", { name: group }).getByRole("radio", { name }).check();
    await set("Colours", "Dark");
    await expect(root(page)).toHaveAttribute("data-theme", "dark");
    await set("Text size", "125 %");
    await expect(root(page)).toHaveCSS("font-size", "20px");
    await set("Motion", "None");
    await expect(root(page)).toHaveAttribute("data-motion", "reduced");
    await dialog(page).getByRole("switch", { name: "Single keys" }).uncheck();
    await expect.poll(() => keptSettings(page)).toContain("no-shortcuts");
    await dialog(page).getByRole("switch", { name: "Outline" }).check();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Outline" })).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => keptSettings(page)).toContain("outline");

    await page.reload();
    await expect(root(page)).toHaveAttribute("data-theme", "dark");
    await expect(root(page)).toHaveCSS("font-size", "20px");
    await settingsButton(page).click();
    for (const name of ["Dark", "125 %", "None"]) await expect(dialog(page).getByRole("radio", { name })).toBeChecked();
    await expect(dialog(page).getByRole("switch", { name: "Single keys" })).not.toBeChecked();
    await expect(dialog(page).getByRole("switch", { name: "Outline" })).toBeChecked();
  });

  test("are changed by the arrow keys", async ({ page }) => {
    await openDebate(page);
    await settingsButton(page).focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeVisible();
    await dialog(page).getByRole("radio", { name: "100 %" }).focus();
    for (const size of ["18px", "20px", "24px", "16px"]) {
      await page.keyboard.press("ArrowRight");
      await expect(root(page)).toHaveCSS("font-size", size);
    }
  });

  for (const [what, refuse] of [
    ["can't be reached", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } })],
    ["can't be written", () => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); })],
  ] as const) {
    test(`say so where storage ${what}, and work all the same`, async ({ page }) => {
      await page.addInitScript(refuse);
      await openDebate(page);
      await settingsButton(page).click();
      await expect(dialog(page)).toContainText("Nothing is kept here");
      await dialog(page).getByRole("radio", { name: "Dark" }).check();
      await expect(root(page)).toHaveAttribute("data-theme", "dark");
    });
  }

  for (const kept of ["theme:purple text:9e9 motion:: outlin", "17", "{}", '"theme:dark"', "\u0000"]) {
    test(`that were damaged (${JSON.stringify(kept)}) are as at first`, async ({ page }) => {
      await page.addInitScript((kept) => localStorage.setItem("fulcrum/1/settings", kept), kept);
      await openDebate(page);
      await settingsButton(page).click();
      await expect(dialog(page).getByRole("radio", { name: "As the system" })).toHaveCount(2);
      for (const first of ["As the system", "100 %"]) await expect(dialog(page).getByRole("radio", { name: first }).first()).toBeChecked();
      await expect(dialog(page).getByRole("switch", { name: "Single keys" })).toBeChecked();
    });
  }
});

test.describe("single keys", () => {
  const clash = /#\/clash/;

  test("work from the tree, the panel and the page", async ({ page }) => {
    await openDebate(page);
    const places: [string, () => Promise<unknown>][] = [
      ["the tree", () => goTo(page, "c-gap")],
      ["the panel", () => panelOf(page).getByRole("link").first().focus()],
      ["the stance", () => panelOf(page).getByRole("radio").first().focus()],
      ["the page", () => page.evaluate(() => (document.activeElement as HTMLElement).blur())],
    ];
    for (const [place, enter] of places) {
      await enter();
      for (const [key, heading] of [["?", "Keys"], ["Control+k", "Commands"]] as const) {
        await page.keyboard.press(key);
        await expect(dialog(page).getByRole("heading", { name: heading }), `${key} from ${place}`).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(dialog(page)).toHaveCount(0);
        await enter();
      }
      await page.keyboard.press("r");
      await expect(panelOf(page).getByRole("radio", { name: "Reject" }), `r from ${place}`).toBeChecked();
      await enter();
      await page.keyboard.press("a");
      await expect(panelOf(page).getByRole("radio", { name: "Accept" }), `a from ${place}`).toBeChecked();
      await enter();
      await page.keyboard.press("3");
      await expect.poll(() => fragment(page), `3 from ${place}`).toMatch(clash);
      await page.keyboard.press("[");
      await expect.poll(() => fragment(page), `[ from ${place}`).not.toMatch(clash);
      await page.keyboard.press("]");
      await expect.poll(() => fragment(page), `] from ${place}`).toMatch(clash);
      await page.keyboard.press("1");
      await expect(treeOf(page)).toBeVisible();
    }
  });

  test("that change the view leave the focus in it", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-gap");
    for (const [key, view] of [["3", "clash"], ["4", "cruxes"]] as const) {
      await page.keyboard.press(key);
      await expect(page.locator(`[data-view=${view}]`)).toBeFocused();
    }
    await page.keyboard.press("1");
    await expectFocusOn(page, "c-gap");
  });

  test("are letters where letters are written or chosen", async ({ page }) => {
    await openDebate(page);
    await commands(page);
    await page.keyboard.type("r/a?1[]");
    await expect(field(page)).toHaveValue("r/a?1[]");
    await expect(dialog(page).getByRole("heading", { name: "Commands" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await page.getByRole("combobox", { name: "Reckoned by" }).focus();
    await page.keyboard.press("3");
    await drawn(page);
    await expect(treeOf(page)).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("weights")))).toEqual([]);
  });

  test("do nothing where they are switched off, but Ctrl with K; letters find headlines again", async ({ page }) => {
    await keep(page, "no-shortcuts");
    const animals = made({ claims: { top: "Top", other: "Other", ape: "Ape", rat: "Rat" }, relations: ["ape > top", "rat > top"] });
    await openMade(page, animals);
    await page.clock.install();
    await goTo(page, "top");
    for (const key of ["?", "/", "[", "]", "3"]) {
      await page.keyboard.press(key);
      await expect(dialog(page)).toHaveCount(0);
      await expect(treeOf(page)).toBeVisible();
    }
    await page.clock.runFor(1_000);
    await page.keyboard.press("a");
    await expectFocusOn(page, "ape");
    await page.clock.runFor(1_000);
    await page.keyboard.press("r");
    await expectFocusOn(page, "rat");
    expect(fragment(page)).not.toContain("s=");
    await expect(page.locator(".head kbd")).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await expect(dialog(page).locator("kbd")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await command(page, "all keys");
    await expect(dialog(page)).toContainText("Single keys are switched off");
  });

  test("held down act once; with Alt they are the browser's", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-gap");
    await page.keyboard.press("Alt+r");
    await expect(panelOf(page).getByRole("radio", { name: "Reject" })).not.toBeChecked();
    await page.keyboard.down("r");
    await page.keyboard.down("r");
    await page.keyboard.up("r");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  });
});

test.describe("the keys", () => {
  test("are all listed, in two tables", async ({ page }) => {
    await openDebate(page);
    await page.keyboard.press("?");
    const tables = dialog(page).getByRole("table");
    for (const key of ["/", "?", "[", "]", "r", "a", "1", "6", "Ctrl or ⌘ + K", "→", "Home", "Enter", "*", "Esc"]) {
      await expect(tables.getByText(key, { exact: true }), key).toBeVisible();
    }
    await expect(tables.locator("caption")).toHaveText(["Anywhere", "In the tree"]);
  });

  test("swap the arrows for a debate written from right to left", async ({ page }) => {
    const words = (arrow: string) => dialog(page).getByRole("row").filter({ has: page.getByText(arrow, { exact: true }) });
    await openMade(page, made({ language: "ar", claims: { a: "نعم", b: "لا" } }));
    await page.keyboard.press("?");
    await expect(words("←")).toContainText("Open the branch");
    await expect(words("→")).toContainText("Close the branch");
  });
});

test.describe("the commands", () => {
  test("are all there, grouped, with their keys", async ({ page }) => {
    await openDebate(page);
    await page.keyboard.press("Control+k");
    await expect(dialog(page).getByRole("status")).toHaveText(/^\d+ commands$/);
    const headline = claimOf(builtIn, builtIn.positions[0]!.claim).headline;
    await expect(dialog(page).getByRole("group").nth(1)).toHaveAccessibleName(`The claim you are on: ${headline}`);
    for (const position of builtIn.positions) await expect(option(page, `Position: ${position.label}`)).toBeVisible();
    await expect(option(page, /^Clash view/).locator("kbd")).toHaveText("3");
  });

  test("are found as one types, best first, and counted", async ({ page }) => {
    await openDebate(page);
    await commands(page);
    await page.keyboard.type("siz te");
    await expect(dialog(page).getByRole("option")).toHaveText([/112/, /125/, /150/, /100 %.*so already/]);
    await expect(dialog(page).getByRole("status")).toHaveText("4 commands");
    await page.keyboard.type("zzz");
    await expect(dialog(page).getByRole("option")).toHaveCount(0);
    await expect(dialog(page).getByRole("status")).toHaveText("No command is called so.");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeVisible();
  });

  test("are gone through by the arrows, round the ends; Home, End and the page keys", async ({ page }) => {
    await openDebate(page);
    await commands(page);
    const all = await dialog(page).getByRole("option").allTextContents();
    const selected = dialog(page).getByRole("option", { selected: true });
    const expectAt = async (at: number) => {
      await expect(selected).toHaveCount(1);
      await expect(selected).toHaveText(all.at(at)!);
      await expect(field(page)).toHaveAttribute("aria-activedescendant", (await selected.getAttribute("id"))!);
      await expect(selected).toBeInViewport({ ratio: 0.9 });
      await expect(field(page)).toBeFocused();
    };
    await expectAt(0);
    for (const [key, at] of [["ArrowUp", -1], ["ArrowDown", 0], ["ArrowDown", 1], ["End", -1], ["PageUp", -11], ["Home", 0], ["PageDown", 10], ["PageUp", 0]] as const) {
      await page.keyboard.press(key);
      await expectAt(at);
    }
  });

  test("go by what was typed and pressed, also where keys come faster than lists are drawn", async ({ page }) => {
    await openDebate(page);
    const atOnce = (typed: string, keys: string[]) =>
      field(page).evaluate((input, { typed, keys }) => {
        (input as HTMLInputElement).value = typed;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        for (const key of keys) input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }, { typed, keys });
    await commands(page);
    await atOnce("clash", ["Enter"]);
    await expect(page.locator("[data-view=clash]")).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
    await commands(page);
    await atOnce("text size", ["ArrowDown", "ArrowDown", "Enter"]);
    await expect(root(page)).toHaveAttribute("data-text", "150");
  });

  test("that can't be done say why and do nothing", async ({ page }) => {
    await openDebate(page);
    await commands(page);
    await page.keyboard.type("undo");
    await expect(option(page, /^Undo/)).toHaveText("Undonothing to undo");
    await expect(option(page, /^Undo/)).toBeDisabled();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeVisible();
  });

  test("do what they say, from the claim that the keyboard is on", async ({ page }) => {
    await openDebate(page);
    await goTo(page, "c-gap");
    await command(page, "reject");
    await expect(dialog(page)).toHaveCount(0);
    await expect(panelOf(page).getByRole("radio", { name: "Reject" })).toBeChecked();
    await expectFocusOn(page, "c-gap");
    await command(page, "undo");
    await expect(panelOf(page).getByRole("radio", { name: "Reject" })).not.toBeChecked();
    await command(page, "where am");
    await expect(voice(page)).toHaveText(/^Tree view, level 2: .+, under .+\.$/);
    await command(page, "branch alone");
    await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-gap");
    await expectFocusOn(page, "c-gap");
    await command(page, "whole tree");
    await expect(rowsIn(page).first()).toHaveAttribute("data-claim", "c-pact");
    await command(page, "open all");
    await expect(page.getByRole("button", { name: "Open all" })).toHaveAttribute("aria-pressed", "true");
    await command(page, "dark");
    await expect(root(page)).toHaveAttribute("data-theme", "dark");
    await command(page, "cruxes");
    await expect(page.locator("[data-view=cruxes]")).toBeFocused();
    await command(page, "back");
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await command(page, `position ${builtIn.positions[1]!.label}`);
    await expect(current(page)).toHaveAttribute("data-claim", builtIn.positions[1]!.claim);
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
  });

  test("are chosen by a click, and those behind the pointer are marked", async ({ page }) => {
    await openDebate(page);
    await page.keyboard.press("Control+k");
    await option(page, /^Clash view/).hover();
    await expect(option(page, /^Clash view/)).toHaveAttribute("aria-selected", "true");
    await option(page, /^Clash view/).click();
    await expect(page.locator("[data-view=clash]")).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
  });

  test("copy the address and say so", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openDebate(page, "#/tree?claim=c-gap");
    await command(page, "copy address");
    await expect(voice(page)).toHaveText("The address is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test("let the reader choose a file", async ({ page }) => {
    await openDebate(page);
    const chooser = page.waitForEvent("filechooser");
    await command(page, "open debate file");
    await (await chooser).setFiles({ name: "next.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...made({ claims: { c: "C" }, positions: 1 }), title: "Next" })) });
    await expect(page).toHaveTitle("Next");
  });
});

const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const;

const dialogs: Record<string, (page: Page) => Promise<unknown>> = {
  settings: (page) => settingsButton(page).click(),
  keys: (page) => page.keyboard.press("?"),
  commands: (page) => page.keyboard.press("Control+k"),
};

for (const [name, show] of Object.entries(dialogs)) {
  for (const [theme, media] of Object.entries(themes)) {
    test(`axe finds no fault and nothing overflows: ${name}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await keep(page, "text:150");
      await openDebate(page);
      await show(page);
      await expect(dialog(page)).toBeVisible();
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const rules = theme === "forced colours" ? { rules: { "color-contrast": { enabled: false } } } : {};
        const { faults, doubts } = await accessibility(page, rules);
        expect(faults, `at ${width} px`).toEqual([]);
        // What lies behind the dialog axe can't look through; keys are single signs, and a cross says no word.
        const explained = /^color-contrast .*(overlapped|too short|background gradient|partially obscured|partially overlaps)|^label-content-name-mismatch .*put-away/s;
        expect(doubts.filter((doubt) => !explained.test(doubt)), `at ${width} px`).toEqual([]);
        expect(await overflow(page), `at ${width} px`).toEqual([]);
        const box = (await dialog(page).boundingBox())!;
        expect(box.y >= 0 && box.y + box.height <= 800, `in the window at ${width} px`).toBe(true);
      }
    });
  }
}

test("a claim is rejected by a single key on a row and the row keeps the focus", async ({ page }) => {
  await openDebate(page);
  await goTo(page, "c-small");
  await page.keyboard.press("r");
  await expect(panelOf(page).getByRole("radio", { name: "Reject" })).toBeChecked();
  await expectFocusOn(page, "c-small");
  await expect(rowOf(page, "c-small").first()).toBeVisible();
});
