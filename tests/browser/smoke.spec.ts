/** The page starts, silently, under its strict policy, from a sub-folder; and says so when it can't start. */
import { accessibilityFaults, expect, openDebate, pageAddress, test } from "./support.ts";

test("the explorer takes the place of the loading line", async ({ page }) => {
  await openDebate(page);
  await expect(page.locator("body")).not.toBeEmpty();
  await expect(page).toHaveTitle(/\S/);
});

test("the policy comes first and nothing is inline", async ({ page, request }) => {
  const html = await (await request.get(pageAddress())).text();
  expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
  await openDebate(page);
  // What machines read of the debate is data, which no policy concerns.
  await expect(page.locator('script:not([src], [type="application/ld+json"]), style, [style], base')).toHaveCount(0);
});

test("the policy is in force", async ({ page, journal }) => {
  await openDebate(page);
  journal.expectMessage(/style-src|trusted-types|TrustedHTML|TrustedScript/i);
  const allowed = await page.evaluate(() => {
    const attempts = {
      "markup from text": () => (document.body.innerHTML = "<p>intruded</p>"),
      "a script from text": () => document.createElement("script").setAttribute("src", "data:,"),
      "code from text": () => setTimeout("intruded()", 0),
      "a policy for exceptions": () => {
        const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string): void } };
        trustedTypes.createPolicy("default");
      },
    };
    document.body.setAttribute("style", "opacity: 0.5");
    const succeeded = getComputedStyle(document.body).opacity === "1" ? [] : ["an inline style"];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        attempt();
        succeeded.push(name);
      } catch {
        // As it should be.
      }
    }
    return succeeded;
  });
  expect(allowed).toEqual([]);
  await expect.poll(() => journal.violations.length).toBe(5);
});

test("the module is fetched once", async ({ page, journal }) => {
  await openDebate(page);
  const names = journal.requests.map((request) => new URL(request.url()).pathname);
  expect(names.filter((name) => name.endsWith(".wasm"))).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
});

test("a page that can't load its module says so", async ({ page, journal }) => {
  journal.expectMessage(/./);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(pageAddress());
  await expect(page.getByRole("alert")).toContainText("could not start");
});

test("the explorer starts in a sandboxed frame, which has no origin", async ({ page }) => {
  await page.setContent(`<iframe sandbox="allow-scripts" src="${pageAddress()}"></iframe>`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("body")).not.toBeEmpty();
  await expect(frame.locator("[data-fulcrum-loading]")).toHaveCount(0);
});

test("axe can look at the page", async ({ page }) => {
  await openDebate(page);
  expect(await accessibilityFaults(page, { runOnly: ["document-title", "html-has-lang"] })).toEqual([]);
});
