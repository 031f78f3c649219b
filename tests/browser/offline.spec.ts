/** Without a network, and between two versions: what the service worker keeps, what the page says of it, and how to be rid of it. */
import type { Page } from "@playwright/test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { builtIn } from "./debate.ts";
import { cachesOf, clash, kept, registrations, stands, test, visit } from "./site.ts";
import { accessibilityFaults, expect, overflow, type Journal } from "./support.ts";
import { fragment, goTo } from "./tree.ts";

const second = /\/split_later-[0-9a-f]{16}\.wasm$/;

const deployed = (page: Page) => page.locator('head[data-deployed="second"]');
const prompt = (page: Page) => page.getByRole("status").filter({ hasText: "A new version is ready" });

/** The version of the worker that answers for this page. */
const answering = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    navigator.serviceWorker.controller?.postMessage("version", [port2]);
    return new Promise((tell) => {
      port1.onmessage = ({ data }) => tell(data);
      // A worker whose place is taken may answer no more.
      navigator.serviceWorker.addEventListener("controllerchange", () => tell("another"), { once: true });
    });
  });

/** Has the browser look for a new version, as it does when a page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
}

test.describe("without a network", () => {
  test("the page opens, with its other views and the search, after one visit", async ({ page, context, site, journal }) => {
    await visit(page, site.address);
    await kept(page);
    await context.setOffline(true);
    await site.stop(journal);
    await page.reload();
    await stands(page);
    await clash(page);
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: "Find a claim" }).fill("treaty");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  });

  test("the first visit goes on, too, where it had not fetched the later views yet", async ({ page, context, site, journal }) => {
    await visit(page, site.address);
    await kept(page);
    await context.setOffline(true);
    await site.stop(journal);
    await clash(page);
  });

  test("index.html and addresses of claims open as well", async ({ page, site, journal }) => {
    await visit(page, site.address);
    await kept(page);
    await site.stop(journal);
    await page.goto(`${site.address}index.html#/cruxes`);
    await expect(page.getByRole("heading", { name: "What the choice hinges on" })).toBeVisible();
  });

  test("a server that takes too long is not waited for", async ({ page, site }) => {
    await visit(page, site.address);
    await kept(page);
    site.wait = new Promise(() => {});
    await page.reload();
    await stands(page);
    await clash(page);
  });
});

test("the page alone is answered for: debates, other folders and other methods are not", async ({ page, site, journal }) => {
  journal.expectMessage(/Failed to load resource|405/);
  site.write("debate-0123456789abcdef.json", JSON.stringify(builtIn));
  await visit(page, site.address);
  await kept(page);
  await visit(page, `${site.address}?debate=debate-0123456789abcdef.json`);
  const elsewhere = new URL("/other/nothing.json", site.address).href;
  const answers = await page.evaluate(async (elsewhere) => {
    const ask = async (address: string, init?: RequestInit) => {
      const answer = await fetch(address, init);
      await answer.arrayBuffer();
      return answer.status;
    };
    return [await ask("index.html", { method: "POST" }), await ask(elsewhere), await ask("icon.svg")];
  }, elsewhere);
  expect(answers).toEqual([405, 404, 200]);
  const names = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) found.push(request.url);
    }
    return found;
  });
  const own = names.map((name) => name.replace(site.address, "")).filter((name) => !name.startsWith("?"));
  expect(own.filter((name) => !/-[0-9a-f]{16}\.(css|js|wasm)$/.test(name)).sort()).toEqual(["fulcrum-embed.js", "fulcrum.css", "fulcrum.js", "index.html"]);
  expect(own.some((name) => second.test(`/${name}`))).toBe(true);
});

test("is kept once the explorer stands, so that the first load takes what it took", async ({ page, site }) => {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector("[role=tree]")) return;
      watcher.disconnect();
      performance.mark("stands");
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await visit(page, site.address);
  await kept(page);
  const [stands, asked] = await page.evaluate(() => [
    performance.getEntriesByName("stands")[0]!.startTime,
    performance.getEntriesByType("resource").find(({ name }) => /offline-[0-9a-f]{16}\.js$/.test(name))!.startTime,
  ]);
  expect(asked).toBeGreaterThan(stands!);
});

test.describe("a new version", () => {
  test("is offered, never forced; the reader who asks for it keeps what they weighed", async ({ page, site, journal }) => {
    await visit(page, site.address);
    await kept(page);
    await goTo(page, "c-gap");
    await page.keyboard.press("r");
    await expect.poll(() => fragment(page)).toContain("s=1");
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    site.deploy();
    await lookForUpdate(page);
    await expect(prompt(page)).toBeVisible();
    await expect(prompt(page)).not.toBeFocused();
    expect(await page.evaluate(() => [document.activeElement?.getAttribute("data-claim"), "sameDocument" in window])).toEqual(["c-gap", true]);
    await clash(page);
    await expect(deployed(page)).toHaveCount(0);
    // The old version's worker still answers, so that whatever the reader opens beside this goes with it.
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe("installed");

    await prompt(page).getByRole("button", { name: "Reload" }).click();
    await expect(deployed(page)).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "Where they clash" })).toBeVisible();
    await expect.poll(() => fragment(page)).toContain("s=1");
    // Of the old version nothing is left, and the new one is offered no more.
    await expect.poll(() => cachesOf(page)).toEqual([`fulcrum /in/a/folder/ ${site.version}`]);
    await expect(prompt(page)).toHaveCount(0);
    await site.stop(journal);
    await page.reload();
    await expect(deployed(page)).toHaveCount(1);
  });

  test("reloads once, and only the page that was asked", async ({ page, context, site }) => {
    await visit(page, site.address);
    await kept(page);
    const tab = await context.newPage();
    await visit(tab, site.address);
    site.deploy();
    await lookForUpdate(page);
    await expect(prompt(tab)).toBeVisible();
    let loads = 0;
    page.on("load", () => (loads += 1));
    tab.on("load", () => (loads += 100));
    await prompt(page).getByRole("button", { name: "Reload" }).click();
    await expect(deployed(page)).toHaveCount(1);
    await stands(page);
    // The old page has not fetched its later views yet, and the server has them no more.
    await expect(prompt(tab)).toBeVisible();
    await clash(tab);
    await expect.poll(() => loads).toBe(1);
    expect(await cachesOf(page)).toHaveLength(2);
    await prompt(tab).getByRole("button", { name: "Reload" }).click();
    await expect(deployed(tab)).toHaveCount(1);
    await expect.poll(() => cachesOf(page)).toHaveLength(1);
    await expect.poll(() => loads).toBe(101);
  });

  test("lets an old page fetch its later views, though the server has them no more", async ({ page, site }) => {
    await visit(page, site.address);
    await kept(page);
    site.deploy();
    await lookForUpdate(page);
    await expect(prompt(page)).toBeVisible();
    await clash(page);
    await expect(deployed(page)).toHaveCount(0);
  });

  test("is put off by Later, by mouse and by keyboard, and the focus goes back", async ({ page, site }) => {
    await visit(page, site.address);
    await kept(page);
    await goTo(page, "c-gap");
    site.deploy();
    await lookForUpdate(page);
    await prompt(page).getByRole("button", { name: "Later" }).focus();
    await page.keyboard.press("Enter");
    await expect(prompt(page)).toHaveCount(0);
    await expect(page.locator('[data-claim="c-gap"]:focus')).toHaveCount(1);
    await lookForUpdate(page);
    await clash(page);
    await expect(prompt(page)).toHaveCount(0);
  });

  test("that was opened anew takes over without a word", async ({ page, site, journal }) => {
    await visit(page, site.address);
    await kept(page);
    site.deploy();
    await page.reload();
    await expect(deployed(page)).toHaveCount(1);
    await stands(page);
    await expect.poll(() => answering(page)).toBe(site.version);
    await site.stop(journal);
    await page.reload();
    await expect(deployed(page)).toHaveCount(1);
    await clash(page);
    await expect(prompt(page)).toHaveCount(0);
  });

  test("of which only half is there changes nothing", async ({ page, site, journal }) => {
    journal.expectMessage(/ServiceWorker|Failed to load resource|is not of this version/);
    await visit(page, site.address);
    await kept(page);
    const [before, index] = [await cachesOf(page), site.read("index.html")];
    site.deploy();
    site.write("index.html", index);
    const update = page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      const settled = new Promise<string>((tell) => {
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing!;
          worker.addEventListener("statechange", () => tell(worker.state));
        });
      });
      await registration.update();
      return settled;
    });
    expect(await update).toBe("redundant");
    await site.stop(journal);
    await page.reload();
    await stands(page);
    await expect.poll(() => cachesOf(page)).toEqual(before);
    await expect(prompt(page)).toHaveCount(0);
  });

  for (const [width, theme] of [[1440, "light"], [1440, "dark"], [360, "light"], [360, "dark"]] as const) {
    test(`is offered so that everybody can read it: ${width} px, ${theme}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme });
      await visit(page, site.address);
      await kept(page);
      site.deploy();
      await lookForUpdate(page);
      await expect(prompt(page)).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      for (const button of await prompt(page).getByRole("button").all()) {
        const { width, height } = (await button.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      if (process.env["FULCRUM_LOOK"]) await page.screenshot({ path: `${process.env["FULCRUM_LOOK"]}-${width}-${theme}.png` });
    });
  }
});

test.describe("the worker is gone", () => {
  test("for a reader who asks for it in the address, and what was kept with it", async ({ page, site, journal }) => {
    journal.expectMessage(/\?worker=off/);
    await visit(page, site.address);
    await kept(page);
    await page.evaluate(() => caches.open("fulcrum /another/folder/ 1"));
    await visit(page, `${site.address}?worker=off`);
    await expect(page.getByRole("status").filter({ hasText: "Nothing of this page is kept" })).toBeVisible();
    expect(journal.console).toHaveLength(1);
    expect([await registrations(page), await cachesOf(page)]).toEqual([0, ["fulcrum /another/folder/ 1"]]);
    await page.getByRole("button", { name: "Close" }).click();
    await clash(page);
    expect(await registrations(page)).toBe(0);
  });

  test("where the host has put sw-off.js in its place", async ({ page, site }) => {
    await visit(page, site.address);
    await kept(page);
    site.write("sw.js", site.read("sw-off.js"));
    await lookForUpdate(page);
    await expect.poll(async () => [await registrations(page), await cachesOf(page)]).toEqual([0, []]);
    await clash(page);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Where they clash" })).toBeVisible();
    await expect.poll(async () => [await registrations(page), await cachesOf(page)]).toEqual([0, []]);
    await expect(prompt(page)).toHaveCount(0);
  });

  test("from the server: the page comes from there, and still opens without it", async ({ page, site, journal }) => {
    journal.expectMessage(/404|bad HTTP response/);
    await visit(page, site.address);
    await kept(page);
    rmSync(join(site.folder, "sw.js"));
    site.write("index.html", site.read("index.html").replace("<head>", '<head data-deployed="second">'));
    await page.reload();
    await expect(deployed(page)).toHaveCount(1);
    await clash(page);
    await site.stop(journal);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Where they clash" })).toBeVisible();
  });

  test("and was never there: the page works", async ({ page, site, journal }) => {
    journal.expectMessage(/404|bad HTTP response/);
    rmSync(join(site.folder, "sw.js"));
    await visit(page, site.address);
    await clash(page);
    expect(await registrations(page)).toBe(0);
  });
});

test.describe("nothing is kept, and nothing said of it,", () => {
  const quiet = async (page: Page, journal: Journal): Promise<void> => {
    await expect.poll(() => journal.requests.some((request) => /\/offline-/.test(request.url()))).toBe(true);
    // What it might do it has done once the browser has answered this.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await registrations(page)).toBe(0);
  };

  test("in frames, sandboxed or not", async ({ page, site, journal }) => {
    site.write("frames.html", '<link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="index.html"></iframe><iframe src="index.html?embed=1"></iframe>');
    await page.goto(`${site.address}frames.html`);
    for (const frame of [page.frameLocator("iframe").first(), page.frameLocator("iframe").last()]) {
      await expect(frame.getByRole("treeitem").first()).toBeVisible();
      await frame.locator("body").evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 500 })));
    }
    expect(journal.requests.filter((request) => /\/(offline-|sw)/.test(request.url()))).toEqual([]);
    expect(await registrations(page)).toBe(0);
  });

  for (const [what, policy] of [
    ["in a page without an origin", "sandbox allow-scripts"],
    ["under a host's policy that knows no policy for workers", "trusted-types 'none'; require-trusted-types-for 'script'"],
    ["under a host's policy that allows no workers", "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'"],
  ] as const) {
    test(what, async ({ page, site, journal }) => {
      site.headers["Content-Security-Policy"] = policy;
      await visit(page, site.address);
      if (policy.startsWith("sandbox")) await expect.poll(() => journal.requests.some((request) => /\/offline-/.test(request.url()))).toBe(true);
      else await quiet(page, journal);
      await clash(page);
    });
  }

  test("with ?embed=1", async ({ page, site, journal }) => {
    await visit(page, `${site.address}?embed=1`);
    await quiet(page, journal);
  });
});

test("can be installed: the browser finds nothing amiss with its manifest and icons", async ({ page, context, site, request }) => {
  await visit(page, site.address);
  await kept(page);
  const browser = await context.newCDPSession(page);
  const { errors, url } = await browser.send("Page.getAppManifest");
  expect([errors, url]).toEqual([[], `${site.address}manifest.webmanifest`]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  for (const { src } of JSON.parse(site.read("manifest.webmanifest")).icons) {
    expect((await request.get(site.address + src)).ok(), src).toBe(true);
  }
});
