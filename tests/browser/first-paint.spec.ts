/** What a reader sees first, and what the page asks of the network for it. */
import { builtIn, claimOf } from "./debate.ts";
import { expect, openDebate, pageAddress, test } from "./support.ts";
import { expectTreeOf, panelOf, rowOf, rowsIn, seen } from "./tree.ts";

test("shows the question, a lead of two or three sentences and how to read the tree", async ({ page }) => {
  await openDebate(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(builtIn.question);
  await expect(page.getByText(builtIn.summary!)).toBeVisible();
  for (const text of ["speaks for the claim it stands under", "speaks against it", "undercuts it"]) {
    await expect(page.locator(".legend")).toContainText(text);
  }
  await expect(page).toHaveTitle(builtIn.title);
});

test("shows the positions open to their main reasons, and nothing deeper", async ({ page }) => {
  await openDebate(page);
  await expectTreeOf(page, builtIn);
  const rows = await seen(page);
  expect(rows.filter((row) => row.level === 1).map((row) => row.claim)).toEqual(builtIn.positions.map((position) => position.claim));
  expect(rows.filter((row) => row.level === 1).every((row) => row.expanded)).toBe(true);
  expect(rows.filter((row) => row.level === 2).some((row) => row.expanded)).toBe(false);
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.length).toBeLessThanOrEqual(40);
});

test("shows the first position in the panel, with its sources", async ({ page }) => {
  await openDebate(page);
  const claim = claimOf(builtIn, builtIn.positions[0]!.claim);
  await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(claim.headline);
  await expect(panelOf(page)).toContainText(claim.text);
  await expect(panelOf(page)).toContainText(claim.citations![0]!.phrase!);
  const link = panelOf(page).getByRole("link", { name: /read in place/ }).first();
  await expect(link).toHaveAttribute("href", /^https:\/\/.+#:~:text=/);
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("tells each row's role, side, source and what stands beneath in words", async ({ page }) => {
  await openDebate(page);
  const reasons = (kind: string) => builtIn.relations.filter((relation) => relation.to === "c-gap" && relation.kind === kind);
  const pros = reasons("supports").flatMap((relation) => relation.from).length;
  const row = rowOf(page, "c-gap").first();
  await expect(row).toHaveAccessibleName(new RegExp(`^Pro:? .*${claimOf(builtIn, "c-gap").headline}`));
  await expect(row).toHaveAccessibleName(new RegExp(builtIn.positions[0]!.label));
  await expect(row).toContainText(`${pros} pros`);
  await expect(rowsIn(page).first()).toHaveAccessibleName(/^Position/);
});

test("names its sources at its foot", async ({ page }) => {
  await openDebate(page);
  for (const source of builtIn.sources) {
    await expect(page.getByRole("contentinfo").getByRole("link", { name: source.title })).toHaveAttribute("href", source.url!);
  }
  await expect(page.getByRole("contentinfo")).toContainText(`${builtIn.claims.length} claims`);
});

test("is in the debate's language and direction", async ({ page }) => {
  await openDebate(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".fulcrum")).toHaveAttribute("lang", "en");
  await expect(page.locator(".fulcrum")).toHaveAttribute("dir", "ltr");
});

test("asks for its own files alone, each once, the module among them once", async ({ page, journal }) => {
  await openDebate(page);
  await page.waitForLoadState("networkidle");
  const addresses = journal.requests.map((request) => request.url());
  expect(addresses.every((address) => address.startsWith(pageAddress()))).toBe(true);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => address.endsWith(".wasm"))).toHaveLength(1);
  const statuses = await Promise.all(journal.requests.map(async (request) => (await request.response())?.status()));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(journal.console).toEqual([]);
});

test("every claim of every row can be followed: pros, cons and undercuts are links in the panel", async ({ page }) => {
  await openDebate(page, "#/tree?claim=c-gap");
  const panel = panelOf(page);
  for (const kind of ["supports", "attacks"]) {
    const ids = builtIn.relations.filter((relation) => relation.to === "c-gap" && relation.kind === kind).flatMap((relation) => relation.from);
    const section = panel.getByRole("heading", { name: kind === "supports" ? "Pros" : "Cons" }).locator("..");
    await expect(section.getByRole("link")).toHaveText(ids.map((id) => claimOf(builtIn, id).headline));
  }
  const step = builtIn.relations.find((relation) => relation.to === "c-pact" && relation.from.includes("c-gap"))!;
  const undercut = builtIn.relations.find((relation) => relation.to === step.id)!;
  await expect(panel.getByRole("heading", { name: /^Undercuts/ }).locator("..").getByRole("link"))
    .toContainText([claimOf(builtIn, undercut.from[0]!).headline]);
});
