/** Other debates: from an address, dropped, chosen; sound ones open, others are explained and change nothing. */
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtIn, made } from "./debate.ts";
import { drop, elsewhere, expect, openDebate, pageAddress, test } from "./support.ts";
import { current, drawn, expectTreeOf, fragment, goTo, notice, openMade, rowOf, rowsIn, seen } from "./tree.ts";

const planted = readFileSync(join(import.meta.dirname, "../formats/faults/planted.json"), "utf8");
const small = made({ claims: { top: "Top", other: "Other", bee: "Bee", cat: "Cat" }, relations: ["bee > top", "cat x bee"] });
const file = JSON.stringify(small, null, 2);
const faults = (page: Page) => notice(page).getByRole("list", { name: "What was found" }).getByRole("listitem");

test.describe("?debate=", () => {
  test("opens a file of the same site, given in full or from here", async ({ page }) => {
    const debate = "debates/pact-or-layers.json";
    for (const address of [debate, pageAddress() + debate, new URL(pageAddress() + debate).pathname]) {
      await openDebate(page, `?debate=${encodeURIComponent(address)}#/tree?claim=c-gap`);
      await expect(current(page)).toHaveAttribute("data-claim", "c-gap");
      await expect(notice(page)).toHaveCount(0);
    }
    await page.goto(page.url());
    await expectTreeOf(page, builtIn);
  });

  test("opens a file of another site that allows it", async ({ page, journal }) => {
    const address = elsewhere("debates/pact-or-layers.json");
    journal.allowOrigin(address);
    await openDebate(page, `?debate=${address}`);
    await expect(rowsIn(page).first()).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    expect(journal.requests.filter((request) => request.url() === address)).toHaveLength(1);
  });

  for (const [what, rest, says, message] of [
    ["another site that doesn't allow it", () => elsewhere("debates/pact-or-layers.json", "closed"), "does not allow other sites to read it", /CORS|ERR_FAILED/],
    ["a server that can't be reached", () => "http://127.0.0.1:9/debate.json", "can't be reached", /ERR_/],
    ["a file that is not there", () => "nowhere.json", "The server answered 404", /404/],
    ["an address that is none", () => "http://", "not an address", undefined],
    ["javascript:", () => "javascript:alert(1)", "Only http and https", undefined],
    ["data:", () => "data:application/json,{}", "Only http and https", undefined],
    ["file:", () => "file:///etc/passwd", "Only http and https", undefined],
    ["blob:", () => "blob:null/0", "Only http and https", undefined],
  ] as const) {
    test(`with ${what} says why, and opens the built-in debate`, async ({ page, journal }) => {
      const address = rest();
      if (address.startsWith("http://127")) journal.allowOrigin(address);
      if (message) journal.expectMessage(message);
      await openDebate(page, `?debate=${encodeURIComponent(address)}`);
      await expect(notice(page)).toContainText(says);
      await expect(notice(page)).toContainText(address);
      await expect(page).toHaveTitle(builtIn.title);
      await expectTreeOf(page, builtIn);
    });
  }

  test("with a file that is no JSON says where it goes wrong", async ({ page }) => {
    await openMade(page, "<!doctype html>\n<p>Not found");
    await expect(faults(page).first()).toContainText("made.json, line 1, column 1");
    await expect(page).toHaveTitle(builtIn.title);
  });

  test("with a file full of faults lists each with its line and column", async ({ page }) => {
    await openMade(page, planted);
    await expect(notice(page)).toContainText(/it has \d\d faults/);
    const count = Number(/it has (\d+) faults/.exec((await notice(page).textContent())!)![1]);
    await expect(notice(page).locator("li.error")).toHaveCount(count);
    expect(count).toBeGreaterThan(50);
    await expect(faults(page).first()).toContainText("line 2, column 13");
    await expect(faults(page).filter({ hasText: "line 51, column 31" })).toContainText("r-self");
    await expect(page).toHaveTitle(builtIn.title);
  });
});

test.describe("a dropped file", () => {
  test("opens, from its start", async ({ page }) => {
    await openDebate(page, "#/tree?claim=c-korea&open=all");
    await drop(page, "small.json", file);
    await expect(page).toHaveTitle(small.title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(small.question);
    await expectTreeOf(page, small);
    await expect.poll(() => fragment(page)).toBe("#/tree");
  });

  test("is announced by a frame while it is held over the page, and not after", async ({ page }) => {
    await openDebate(page);
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["{}"], "a.json"));
      return transfer;
    });
    await page.dispatchEvent("body", "dragover", { dataTransfer });
    await expect(page.getByText("Drop the debate file to open it")).toBeVisible();
    await page.dispatchEvent("body", "dragleave", { dataTransfer });
    await expect(page.getByText("Drop the debate file to open it")).toHaveCount(0);
  });

  test("with faults is explained, and the debate and the reader's place stay", async ({ page }) => {
    await openDebate(page);
    await rowOf(page, "c-small").locator(".headline").click();
    await goTo(page, "c-web");
    await page.keyboard.press("ArrowRight");
    await expect(rowOf(page, "c-web")).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => fragment(page)).toContain("open=x");
    const before = [await seen(page), page.url(), await page.title()];
    await drop(page, "bad.json", planted);
    await expect(faults(page).first()).toContainText("bad.json, line 2, column 13");
    await expect(notice(page)).toContainText("The debate that was open stays as it was.");
    expect([await seen(page), page.url(), await page.title()]).toEqual(before);
    await expect(rowOf(page, "c-web")).toBeFocused();
  });

  for (const [what, content, says] of [
    ["with nothing in it", "", "empty"],
    ["of white space", " \n\t\n", "line"],
    ["cut off in the middle", file.slice(0, 400), "line"],
    ["of bytes that are no text", new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x7d]), "line 1, column 2"],
    ["with a source at a javascript: address", JSON.stringify(made({ claims: { a: "A", b: "B" }, sources: [{ id: "s", title: "S", url: "javascript:alert(1)" }] })), "line 1"],
    ["of a picture", Buffer.from("iVBORw0KGgoAAAANSUhEUg", "base64"), "line 1"],
  ] as const) {
    test(`${what} is explained`, async ({ page }) => {
      await openMade(page, small);
      await drop(page, "odd.json", content);
      await expect(faults(page).first()).toContainText("odd.json");
      await expect(faults(page).first()).toContainText(says);
      await expect(page).toHaveTitle(small.title);
    });
  }

  test("with a byte order mark and line ends of Windows opens", async ({ page }) => {
    await openDebate(page);
    await drop(page, "windows.json", `\uFEFF${file.replaceAll("\n", "\r\n")}`);
    await expect(page).toHaveTitle(small.title);
    await expect(notice(page)).toHaveCount(0);
  });

  test("that is text dragged from elsewhere is left to the browser", async ({ page }) => {
    await openDebate(page);
    const prevented = await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData("text/plain", "words");
      return ["dragover", "drop"].map((type) => !document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })));
    });
    expect(prevented).toEqual([false, false]);
  });
});

test.describe("where the part that reads files can't be fetched", () => {
  const says = "The part of the explorer that reads files could not be fetched.";
  test.beforeEach(async ({ page, journal }) => {
    journal.expectMessage(/ERR_FAILED|Failed to fetch/);
    await page.route("**/split_later-*.wasm", (route) => route.abort());
  });

  test("a file is not opened, nothing is lost, and it opens once there is a connection", async ({ page }) => {
    await openDebate(page, "#/tree?claim=c-gap");
    const before = [await seen(page), page.url(), await page.title()];
    await drop(page, "small.json", file);
    await expect(notice(page)).toContainText(`“small.json” could not be opened. ${says}`);
    expect([await seen(page), page.url(), await page.title()]).toEqual(before);
    await page.unroute("**/split_later-*.wasm");
    await drop(page, "small.json", file);
    await expect(page).toHaveTitle(small.title);
    await expect(notice(page)).toHaveCount(0);
  });

  test("?debate= says so, and the built-in debate opens", async ({ page }) => {
    await openDebate(page, "?debate=debates/pact-or-layers.json");
    await expect(notice(page)).toContainText(says);
    await expect(page).toHaveTitle(builtIn.title);
    await expectTreeOf(page, builtIn);
  });
});

test.describe("a chosen file", () => {
  const choose = (page: Page, name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  test("opens, through a button that the keyboard reaches", async ({ page }) => {
    // The browser hands choosers over only once somebody listens, and is told so without waiting.
    page.on("filechooser", () => {});
    await openDebate(page);
    const input = page.getByLabel("Open a debate");
    await input.focus();
    await expect(input).toBeFocused();
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Space");
    await (await chooser).setFiles({ name: "small.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await expect(page).toHaveTitle(small.title);
  });

  test("can be chosen again after it was mended, and its notice is gone then", async ({ page }) => {
    await openDebate(page);
    await choose(page, "mine.json", planted);
    await expect(faults(page).first()).toBeVisible();
    await notice(page).getByRole("button", { name: "Dismiss" }).click();
    await expect(notice(page)).toHaveCount(0);
    await choose(page, "mine.json", planted);
    await expect(faults(page).first()).toBeVisible();
    await choose(page, "mine.json", file);
    await expect(page).toHaveTitle(small.title);
    await expect(notice(page)).toHaveCount(0);
    await drawn(page);
    await expectTreeOf(page, small);
  });
});
