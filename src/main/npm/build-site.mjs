// Assembles the site that the server sends: node build-site.mjs BASEDIR OUTPUT VERSION
//
//   index.html, exercise.html, exercises.html  never cached; they name the two versioned folders below
//   assets/<hash of content>/  our page, worker, styles, examples, and CodeMirror; immutable
//   pyodide/<version>/         Pyodide as its npm package ships it, the library that our worker starts from, and our host Python; immutable
//
// Every file that gets smaller has a .br and a .gz sibling, so that the server never compresses anything itself.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import esbuild from "esbuild";
import { minify } from "terser";
import wabt from "wabt";
import { pythonLibrary } from "./python-library.mjs";

const [baseDirectory, output, version] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const webapp = join(baseDirectory, "src/main/webapp");
const compiled = join(baseDirectory, "target/teavm");
const hostPython = join(baseDirectory, "worker/src/main/python");
const handwrittenWasm = join(baseDirectory, "worker/src/main/wasm");
const modules = join(here, "node_modules");
// Not in node_modules: "npm ci" empties that folder at every build.
const compressionCache = join(baseDirectory, "target/compressed");

/** Brotli bytes that a first visit may cost; the reasons are in docs/architecture.md. */
const BUDGETS = {
  "page and worker": { files: ["page.js", "worker.js"], bytes: 80 * 1024 },
  "exercise page and worker": { files: ["exercise.js", "worker.js", "exercise.css"], bytes: 96 * 1024 },
  "catalogue of exercises": { files: ["exercises.js", "catalogue.css"], bytes: 30 * 1024 },
  "rich results": { files: ["rich.js", "rich-libraries.js"], bytes: 40 * 1024 },
  CodeMirror: { files: ["codemirror.js"], bytes: 160 * 1024 },
};
const PYODIDE_FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

/**
 * CodeMirror's style-mod uses constructed style sheets in a shadow root but a <style> element in a document, which our
 * Content-Security-Policy (style-src 'self') refuses. This makes it use constructed style sheets everywhere.
 */
const constructedStyleSheets = {
  name: "constructed-style-sheets",
  setup(build) {
    build.onLoad({ filter: /style-mod\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const patched = source.replace("!root.head && root.adoptedStyleSheets", "root.adoptedStyleSheets");
      if (patched === source) {
        throw new Error("style-mod has changed: look again how it chooses between <style> and adoptedStyleSheets");
      }
      return { contents: patched, loader: "js" };
    });
  },
};

const pyodideVersion = JSON.parse(await readFile(join(modules, "pyodide/package.json"), "utf8")).version;

await rm(output, { recursive: true, force: true });
const host = await readHostPython();
const library = await pythonLibrary(host);
const libraryName = `library-${contentHash(new Map([["library", library.start]]))}.zip`;
const libraryRestName = `library-rest-${contentHash(new Map([["rest", library.rest]]))}.bin`;
/** For a start from Pyodide's own library, which lacks our host Python. */
const hostSources = Buffer.from(JSON.stringify(host));
const hostName = `host-${contentHash(new Map([["host", hostSources]]))}.json`;
const assets = new Map([
  ...(await compiledJava()),
  ["codemirror.js", await bundle("codemirror.mjs")],
  ["rich-libraries.js", await bundle("rich-libraries.mjs")],
  ["style.css", await bundleStyles("style.css")],
  ["exercise.css", await bundleStyles("exercise.css")],
  ["catalogue.css", await bundleStyles("catalogue.css")],
  ["python-files.json", await describePythonFiles()],
  ...(await webappFiles()),
]);
const assetsPath = `assets/${contentHash(assets)}`;
const pyodidePath = `pyodide/${pyodideVersion}`;
for (const [name, content] of assets) {
  await write(join(assetsPath, name), content);
}
for (const name of PYODIDE_FILES) {
  await write(join(pyodidePath, name), await readFile(join(modules, "pyodide", name)));
}
await write(join(pyodidePath, libraryName), library.start);
await write(join(pyodidePath, libraryRestName), library.rest);
await write(join(pyodidePath, hostName), hostSources);
for (const name of (await files(webapp)).filter((file) => file.endsWith(".html"))) {
  const html = await readFile(join(webapp, name), "utf8");
  await write(
    name,
    html.replaceAll("{{assets}}", assetsPath).replaceAll("{{pyodide}}", pyodidePath).replaceAll("{{library}}", `${pyodidePath}/${libraryName}`).replaceAll("{{version}}", version),
  );
}
await compressAll();
await checkBudgets();

/**
 * What TeaVM made, written as short as JavaScript can be: TeaVM's own minifier only renames and joins lines, which leaves 8 % more to
 * send (esbuild's would leave 2 %). Parsing it here also finds a broken script of a @JSBody, which TeaVM copies to its output without a word.
 */
async function compiledJava() {
  const result = [];
  for (const name of ["page.js", "exercise.js", "exercises.js", "rich.js", "worker.js"]) {
    const source = await readFile(join(compiled, name), "utf8");
    const content = await readFile(join(compiled, `${name}.map`), "utf8");
    const { code, map } = await minify(
      { [name]: source.replace(/^\/\/# sourceMappingURL=.*$/m, "") },
      { module: true, compress: { ecma: 2022, passes: 2 }, format: { ecma: 2022 }, sourceMap: { content, url: `${name}.map` } },
    );
    result.push([name, Buffer.from(code)], [`${name}.map`, Buffer.from(map)]);
  }
  return result;
}

/** A module of ours that hands on what the Java code uses of libraries. */
async function bundle(entry) {
  const result = await esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    // CodeMirror makes a segmenter of words for a command that we leave out, which takes 7 ms of a start.
    define: { "Intl.Segmenter": "undefined" },
    write: false,
    legalComments: "eof",
    plugins: [constructedStyleSheets],
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** A style sheet of the css folder with all that it imports. */
async function bundleStyles(name) {
  const result = await esbuild.build({
    entryPoints: [join(webapp, "css", name)],
    bundle: true,
    minify: true,
    target: ["chrome123", "firefox125", "safari17.5"],
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** Our host Python: source by path. */
async function readHostPython() {
  const result = {};
  for (const name of await files(hostPython)) {
    if (name.endsWith(".py")) {
      result[name] = await readFile(join(hostPython, name), "utf8");
    }
  }
  return result;
}

/**
 * What Python needs besides Pyodide's own files: which library to start from, what to take in its place, how many bytes the files have (for true
 * progress), and two modules of WebAssembly that are smaller than a request of their own.
 */
async function describePythonFiles() {
  const sizes = { [libraryName]: library.start.length, [libraryRestName]: library.rest.length };
  for (const name of PYODIDE_FILES) {
    sizes[name] = (await stat(join(modules, "pyodide", name))).size;
  }
  const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const [writeSwitch, terminalWriter] = await Promise.all(["write_switch.wat", "terminal_writer.wat"].map(assemble));
  return Buffer.from(
    JSON.stringify({
      hostSources: hostName,
      library: { name: libraryName, sha256: sha256(library.start) },
      libraryRest: { name: libraryRestName, sha256: sha256(library.rest), offset: library.restOffset },
      sizes,
      writeSwitch,
      terminalWriter,
    }),
  );
}

/** A module of WebAssembly in Base64. It may use more than one memory, and share them between threads. */
async function assemble(name) {
  const features = { multi_memory: true, threads: true };
  const { parseWat, readWasm } = await wabt();
  const module = parseWat(name, await readFile(join(handwrittenWasm, name), "utf8"), features).toBinary({}).buffer;
  // Not what was parsed: wabt 1.0.39 does not resolve the names of memories there.
  readWasm(module, features).validate(features);
  return Buffer.from(module).toString("base64");
}

/** Everything else of the webapp folder: boot modules, icons, examples. */
async function webappFiles() {
  const names = (await files(webapp)).filter((name) => !name.endsWith(".html") && !name.endsWith(".css"));
  return Promise.all(names.map(async (name) => [name, await readFile(join(webapp, name))]));
}

async function files(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function contentHash(contents) {
  const hash = createHash("sha256");
  for (const name of [...contents.keys()].sort()) {
    hash.update(name).update("\0").update(contents.get(name)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

async function write(name, content) {
  const target = join(output, name);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function compressAll() {
  await mkdir(compressionCache, { recursive: true });
  await Promise.all((await files(output)).map(compress));
}

async function compress(name) {
  const content = await readFile(join(output, name));
  const key = createHash("sha256").update(content).digest("hex");
  const encoders = {
    br: () =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    gz: () => promisify(gzip)(content, { level: 9 }),
  };
  for (const [suffix, encode] of Object.entries(encoders)) {
    const cached = join(compressionCache, `${key}.${suffix}`);
    try {
      await stat(cached);
    } catch {
      // In two steps: a build that is killed must leave no half a file under a name that says it is whole.
      const partial = `${cached}.${process.pid}.partial`;
      await writeFile(partial, await encode());
      await rename(partial, cached);
    }
    if ((await stat(cached)).size < content.length) {
      await cp(cached, join(output, `${name}.${suffix}`));
    }
  }
}

async function checkBudgets() {
  for (const [what, { files: names, bytes: budget }] of Object.entries(BUDGETS)) {
    let bytes = 0;
    for (const name of names) {
      bytes += (await stat(join(output, assetsPath, `${name}.br`))).size;
    }
    console.log(`${what}: ${(bytes / 1024).toFixed(1)} KB of ${budget / 1024} KB (Brotli)`);
    if (bytes > budget) {
      throw new Error(`${what} is over its size budget: ${bytes} > ${budget} bytes`);
    }
  }
}
