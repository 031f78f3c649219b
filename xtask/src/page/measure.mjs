// Prints, for every file of the page (the package holds the same once more): path, size, size after gzip -9, size after brotli 11.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[1];
for (const path of readdirSync(folder, { recursive: true }).sort()) {
  const file = join(folder, path);
  if (!statSync(file).isFile() || path.startsWith("package")) continue;
  const content = readFileSync(file);
  const gzip = gzipSync(content, { level: 9 });
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  console.log([path.replaceAll("\\", "/"), content.length, gzip.length, brotli.length].join("\t"));
}
