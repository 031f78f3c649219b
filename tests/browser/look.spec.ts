/** The page in every state, theme and width: no fault that axe knows, nothing to scroll sideways for, nothing too small to hit. */
import type { Page } from "@playwright/test";
import { made } from "./debate.ts";
import { accessibility, drop, expect, openDebate, overflow, test } from "./support.ts";
import { current, notice, openMade, panelOf, rowOf, rowsIn } from "./tree.ts";

const arabic = made({
  language: "ar",
  title: "معاهدة أم طبقات؟",
  claims: { a: "نعم، معاهدة ملزمة", b: "لا، تعاون متدرج", c: "الالتزام يردع", d: "الالتزام يقيّد", e: "لا يقيّد أحداً" },
  relations: ["c > a", "d x a", "e ! r-2"],
});

/** What a reader may have before them. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  "the first visit": (page) => openDebate(page),
  "everything open": async (page) => {
    await openDebate(page, "#/tree?open=all");
    await expect(page.getByRole("button", { name: "Open all" })).toHaveAttribute("aria-pressed", "true");
  },
  "a branch alone": async (page) => {
    await openDebate(page, "#/tree?focus=c-small&open=all");
    await expect(page.getByRole("navigation", { name: "Where this branch stands" })).toBeVisible();
  },
  "a claim chosen": async (page) => {
    await openDebate(page);
    await rowOf(page, "c-gap").first().locator(".headline").click();
    await expect(panelOf(page)).toBeVisible();
    await current(page).focus();
  },
  "a file with faults": async (page) => {
    await openDebate(page);
    await drop(page, "faulty.json", JSON.stringify({ ...arabic, id: "Not an id", title: "", language: 7 }));
    await expect(notice(page)).toBeVisible();
  },
  "the map": async (page) => {
    await openDebate(page, "#/map?claim=c-gap");
    await expect(page.locator(".map-node.current")).toBeVisible();
  },
  "the essay": async (page) => {
    await openDebate(page, "#/essay?claim=c-gap");
    await expect(page.locator(".essay .shown").first()).toBeVisible();
  },
  "finding a claim": async (page) => {
    await openDebate(page);
    await page.getByRole("button", { name: "Find a claim" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Filters").click();
    await dialog.getByRole("combobox", { name: "Find a claim" }).fill("treaty");
    await expect(dialog.getByRole("listbox").getByRole("option").first()).toBeVisible();
  },
  "all that was weighed": async (page) => {
    await openDebate(page, "#/tree?claim=c-gap");
    await panelOf(page).getByText("Reject", { exact: true }).click();
    await page.getByRole("button", { name: "My weights (1)" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("dialog")).toContainText("You part ways with");
  },
  "the overview": async (page) => {
    await openDebate(page);
    await page.mouse.move(5, 5);
    await page.getByText("Overview of the whole debate").click();
    await expect(page.locator(".icicle")).toBeVisible();
  },
  "a debate from right to left": async (page) => {
    await openMade(page, arabic, "#/tree?claim=c&open=all");
    await expect(rowsIn(page)).toHaveCount(5);
  },
};

const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const;

/** In forced colours the browser sets them, and axe is told the page's own (`-webkit-text-fill-color`). */
const systemColours = { rules: { "color-contrast": { enabled: false } } };

/** What axe can't tell by itself, each with the reason why it is no fault. */
const explained: [RegExp, string][] = [
  [/^color-contrast .*(twist|\.glyph).*(non-text characters|too short)/s, "a sign, whose contrast `faintSigns` measures"],
  [/^color-contrast .*button.*too short/s, "a level's digit, in the colours of the button beside it"],
  [/^color-contrast .*code.*too short/s, "a claim's id in a fault, in the colours of the text around it"],
  [/^color-contrast .*> text\[y="4"\].*too short/s, "how many a box of the map holds, in the ink of the words beside it"],
  [/^label-content-name-mismatch .*\.(close|put-away)/s, "a cross, which says no word"],
  [/^(color-contrast|label-content-name-mismatch) .*aria-label="(Larger|Smaller|Move )/s, "a sign on a button, whose name says what it means"],
  [/^color-contrast .*put-away.*too short/s, "the same cross"],
  [/^color-contrast .*(overlapped|partially overlaps|partially obscured)/s, "what a dialog holds, and what lies behind it: axe can't look through"],
  [/^aria-valid-attr-value .*aria-level/s, "a row's level, which is no heading's and may be above 6"],
];

for (const [state, enter] of Object.entries(states)) {
  for (const [theme, media] of Object.entries(themes)) {
    test(`axe finds no fault: ${state}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await page.setViewportSize({ width: 320, height: 640 });
      await enter(page);
      if (theme !== "forced colours") expect(await faintSigns(page)).toEqual([]);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const { faults, doubts } = await accessibility(page, theme === "forced colours" ? systemColours : {});
        expect(faults, `at ${width} px`).toEqual([]);
        expect(doubts.filter((doubt) => !explained.some(([pattern]) => pattern.test(doubt))), `at ${width} px`).toEqual([]);
      }
    });
  }

  test(`nothing needs scrolling sideways: ${state}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page);
    expect(await overflow(page), "at 320 px").toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
    expect(await overflow(page), "at 320 px with text of twice the size").toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "";
      const sheet = new CSSStyleSheet();
      // WCAG 2.2, success criterion 1.4.12.
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await overflow(page), "at 320 px with wide spacing").toEqual([]);
    await page.setViewportSize({ width: 1440, height: 800 });
    expect(await overflow(page), "at 1440 px with wide spacing").toEqual([]);
  });

  test(`everything can be hit: ${state}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await enter(page);
    expect(await smallTargets(page), "at 360 px").toEqual([]);
    await page.setViewportSize({ width: 1440, height: 800 });
    expect(await smallTargets(page), "at 1440 px").toEqual([]);
  });
}

/** What a pointer can be aimed at and is under 24 by 24 px. Links within running text are as high as its lines (WCAG 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll("a[href], button, select, label, summary, [role=treeitem], [data-twist]");
    const inText = (element: Element) =>
      element.matches("a") && getComputedStyle(element).display === "inline" && element.parentElement!.textContent!.trim() !== element.textContent!.trim();
    return [...targets].flatMap((target) => {
      const box = target.getBoundingClientRect();
      const hidden = box.width === 0 || !target.checkVisibility() || target.matches(".skip");
      if (hidden || inText(target) || (box.width >= 24 && box.height >= 24)) return [];
      return [`${target.tagName.toLowerCase()}.${target.className} "${target.textContent?.slice(0, 30)}" ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`];
    });
  });
}

/** Signs that stand out from what is behind them by less than 3 : 1 (WCAG 2.2, success criterion 1.4.11). */
async function faintSigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const luminance = (colours: string[]): number => {
      for (const colour of colours) {
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    return [...document.querySelectorAll(".twist[data-twist], .glyph")].flatMap((sign) => {
      const behind: string[] = [];
      for (let outer: Element | null = sign; outer; outer = outer.parentElement) behind.unshift(getComputedStyle(outer).backgroundColor);
      const [low, high] = [luminance(behind), luminance([...behind, getComputedStyle(sign).color])].sort((one, other) => one - other);
      const contrast = (high! + 0.05) / (low! + 0.05);
      return contrast >= 3 ? [] : [`${sign.className} "${sign.textContent}" ${contrast.toFixed(2)}`];
    });
  });
}
