/** `fulcrum.html`: the explorer in one file, opened from a disk. */
import type { Page } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtIn, made } from "./debate.ts";
import { accessibilityFaults, drop, expect, oneFile as file, openPage, putInOneFile, test } from "./support.ts";
import { expectTreeOf, panelOf, rowOf } from "./tree.ts";

test.beforeEach(({ journal }) => journal.allowOrigin("file:///"));

/** Opens a file of the disk, as a double click does. */
async function openFile(page: Page, path: string, rest = ""): Promise<void> {
  await openPage(page, pathToFileURL(path).href + rest);
}

test("it shows the whole debate, and asks for nothing", async ({ page, journal }) => {
  await openFile(page, file, "#/tree?open=all");
  await expectTreeOf(page, builtIn);
  expect(journal.requests.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url))).toEqual([pathToFileURL(file).href]);
});

test("every view, search, weights and the way back work from a disk", async ({ page }) => {
  await openFile(page, file);
  for (const view of ["Map", "Clash", "Cruxes", "Sources", "Essay", "Tree"]) {
    await page.getByRole("link", { name: view, exact: true }).click();
    await expect(page.getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(page.locator(view === "Tree" ? ".tree-view" : `[data-view=${view.toLowerCase()}]`)).toBeVisible();
  }
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Find a claim" }).fill("mutual obligations");
  await page.keyboard.press("Enter");
  await expect(panelOf(page)).toBeVisible();
  await rowOf(page, "c-gap").first().locator(".headline").click();
  await panelOf(page).getByText("Reject", { exact: true }).click();
  await expect(page.getByRole("button", { name: "My weights (1)" })).toBeVisible();
  await expect.poll(() => page.url()).toContain("s=");
  await page.reload();
  await expect(page.getByRole("button", { name: "My weights (1)" })).toBeVisible();
  await page.goBack();
  await expect(page.locator(".tree-view")).toBeVisible();
});

test("another debate can be dropped on it, and a faulty one is told of", async ({ page }) => {
  await openFile(page, file);
  await drop(page, "next.json", JSON.stringify(made({ title: "Next", claims: { a: "A", b: "B" } })));
  await expect(page).toHaveTitle("Next");
  await drop(page, "faulty.json", "{");
  await expect(page.getByRole("region", { name: "Notice" })).toContainText("faulty.json");
});

test("axe finds no fault in it", async ({ page }) => {
  await openFile(page, file);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("`cargo fulcrum html --app` puts any debate into it, and nothing of the debate is markup", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "fulcrum-"));
  try {
    const debate = made({ title: "Mine </script><!--", claims: { a: "<b>For</b> it", b: "Against it", c: "</script><script>alert(1)</script>" }, relations: ["c > a"] });
    const [source, out] = [join(folder, "mine.json"), join(folder, "mine.html")];
    writeFileSync(source, JSON.stringify(debate));
    putInOneFile(source, out);
    expect(readFileSync(out, "utf8")).not.toContain("<script>alert(1)");
    await openFile(page, out, "#/tree?open=all");
    await expectTreeOf(page, debate);
    await expect(page).toHaveTitle("Mine </script><!--");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("it can be read", async ({ page }) => {
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByText(builtIn.claims.at(-1)!.text)).toBeVisible();
  });
});
