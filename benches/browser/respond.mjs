/**
 * How soon the page answers, in Chromium: `cargo xtask build`, then `node benches/browser/respond.mjs [FOLDER]`.
 * Times are in milliseconds and depend on the machine; nothing is asserted.
 *
 * - weighing: from the click on a stance, at the beginning of a frame, where browsers hand out clicks, to the verdict's
 *   new words in the page and to the end of that frame, when it is laid out and painted. The built-in debate, as it
 *   opens and with all of it open.
 * - cruxes: from the view's appearance to its last figure, for the built-in debate, and the longest task meanwhile;
 *   the same for 10,000 claims, with the time until the first figures.
 */
import { chromium } from "@playwright/test";
import { join } from "node:path";
import { serve } from "../../tests/browser/server.mjs";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../dist");
const CLAIMS = 10_000;

/** Two positions; each claim speaks for or against one of the hundred before it. */
function large() {
  const ids = Array.from({ length: CLAIMS }, (_, nth) => `c-${nth}`);
  let seed = 1;
  const below = (most) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  return {
    format: "fulcrum/1",
    id: "large",
    title: "Large",
    positions: ["c-0", "c-1"].map((claim, nth) => ({ id: `p-${nth}`, label: `Position ${nth}`, claim })),
    claims: ids.map((id, nth) => ({ id, headline: `Claim ${nth}`, text: `Claim ${nth}.`, kind: nth < 2 ? "position" : "reason" })),
    relations: ids.slice(2).map((id, at) => ({
      id: `r-${at}`,
      from: [id],
      to: `c-${Math.max(0, at + 1 - below(100))}`,
      kind: below(3) === 0 ? "attacks" : "supports",
    })),
  };
}

const middle = (numbers, share = 0.5) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const shown = (numbers) => `${middle(numbers).toFixed(1)} (95 %: ${middle(numbers, 0.95).toFixed(1)})`;

/** Weighs the chosen claim again and again. */
const weigh = (page) =>
  page.evaluate(async () => {
    const times = { words: [], frame: [] };
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    const verdict = document.querySelector(".verdict");
    for (let nth = 0; nth < 60; nth += 1) {
      const choices = document.querySelectorAll(".stance input[type=radio]");
      await frame();
      let words;
      const watch = new MutationObserver(() => (words ??= performance.now()));
      watch.observe(verdict, { subtree: true, childList: true, characterData: true });
      const start = performance.now();
      choices[[0, 4, 1, 3][nth % 4]].click();
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
      // A choice made before may leave the words as they are.
      if (words !== undefined) times.words.push(words - start);
      times.frame.push(performance.now() - start);
      watch.disconnect();
      await pause(50);
    }
    return times;
  });

/** Goes to the cruxes and waits until all is worked out, or `most` milliseconds. */
const cruxes = (page, most) =>
  page.evaluate(async (most) => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
    const start = performance.now();
    document.querySelector('a[href="#/cruxes"]').click();
    let first;
    while (performance.now() - start < most) {
      await new Promise((done) => setTimeout(done, 4));
      const view = document.querySelector('[data-view="cruxes"]');
      if (view?.querySelector("[data-verdict]")) first ??= performance.now() - start;
      if (view?.getAttribute("data-state") === "done") break;
    }
    const all = performance.now() - start;
    await new Promise((done) => setTimeout(done, 300));
    return { first, all, longest: Math.max(0, ...tasks) };
  }, most);

const site = await serve([{ prefix: "/", folder }]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const open = async (rest) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route("**/large.json", (route) => route.fulfill({ json: large() }));
  await page.goto(`${site.origin}/${rest}`);
  await page.waitForSelector("[role=tree]");
  // The second module is fetched when the reader first moves.
  await page.mouse.move(200, 200);
  await page.waitForTimeout(1_000);
  return page;
};

for (const [name, rest] of [["as it opens", ""], ["all open", "&open=all"]]) {
  const { words, frame } = await weigh(await open(`#/tree?claim=c-gap${rest}`));
  console.log(`weighing, ${name.padEnd(18)}  words ${shown(words)}, frame ${shown(frame)}`);
}
const small = await cruxes(await open(""), 10_000);
console.log(`cruxes, built-in debate       all ${small.all.toFixed(0)}, longest task ${small.longest.toFixed(0)}`);
const big = await cruxes(await open("?debate=large.json"), 60_000);
console.log(`cruxes, 10,000 claims         first ${big.first?.toFixed(0)}, all ${big.all.toFixed(0)}, longest task ${big.longest.toFixed(0)}`);
await browser.close();
await site.close();
