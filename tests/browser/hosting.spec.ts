/** What hosts send with the page, as the build writes it down, and the checksums by which browsers know its files. */
import { HASHED, checksum, clash, kept, stands, test, visit } from "./site.ts";
import { expect } from "./support.ts";

test("under the headers that the build writes for hosts all works, offline too", async ({ page, site, journal }) => {
  const rules = site.read("_headers").split("\n/").slice(1).map((rule) => rule.split("\n").map((line) => line.trim()));
  const of = (path: string) => rules.filter(([name]) => name === path).flatMap(([, ...lines]) => lines.filter(Boolean));
  for (const line of [...of("*"), ...of("")].filter((line) => !line.startsWith("Cache-Control"))) {
    site.headers[line.slice(0, line.indexOf(":"))] = line.slice(line.indexOf(":") + 2);
  }
  expect(site.headers["Content-Security-Policy"]).toContain("frame-ancestors *");
  await visit(page, site.address);
  await kept(page);
  await site.stop(journal);
  await page.reload();
  await stands(page);
  await clash(page);
});

test("every script and style sheet that the page names is what its checksum says", async ({ page, site, request }) => {
  await visit(page, site.address);
  const named = await page.evaluate(() =>
    [...document.querySelectorAll("script[src], link[href]")].map((element) => ({
      address: (element as HTMLScriptElement).src || (element as HTMLLinkElement).href,
      integrity: element.getAttribute("integrity"),
    })),
  );
  const hashed = named.filter(({ address }) => HASHED.test(address) && !address.endsWith(".wasm"));
  expect(hashed.length).toBeGreaterThanOrEqual(5);
  for (const { address, integrity } of hashed) expect(integrity, address).toBe(checksum(await (await request.get(address)).text()));
});
