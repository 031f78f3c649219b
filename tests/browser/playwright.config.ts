/** How the browser tests run: in Chromium, against the release page in dist/, never twice. */
import { defineConfig } from "@playwright/test";
import { join } from "node:path";

const output = join(import.meta.dirname, "../../target/browser");

const ONE_FILE = [
  "address", "clash", "cruxes", "debates", "essay", "focus", "journey", "keyboard", "lead", "map", "native", "outline", "right-to-left",
  "search", "sources", "transcript",
];

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(output, "results"),
  globalSetup: "./servers.ts",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [["list"], ["json", { outputFile: process.env["FULCRUM_REPORT"] ?? join(output, "report.json") }]],
  preserveOutput: "failures-only",
  projects: [
    { name: "page" },
    {
      // What a reader does, once more with `fulcrum.html` from the disk. What axe finds is the same there.
      name: "one file",
      testMatch: ONE_FILE.map((name) => `${name}.spec.ts`),
      grepInvert: /axe finds/,
    },
  ],
  use: {
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: {
      // Set by `cargo xtask test`; without it Playwright's own browser is used.
      executablePath: process.env["CHROMIUM"] || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
