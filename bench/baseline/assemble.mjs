// Lays the baseline page out as the server expects its files: node assemble.mjs OUTPUT
// With the same Brotli and gzip siblings as our own page has, so that neither is ahead by its server.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(process.argv[2], "assets/baseline");

await mkdir(folder, { recursive: true });
for (const name of ["index.html", "main.mjs", "worker-boot.mjs"]) {
  const content = await readFile(join(here, name));
  const target = join(folder, name);
  await writeFile(target, content);
  await writeFile(`${target}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  await writeFile(`${target}.gz`, gzipSync(content, { level: 9 }));
}
