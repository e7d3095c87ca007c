// Makes the zip of Python's standard library and of our host Python that our worker starts from: see compile_library.py, which does the work.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

/** What exercises and many programs import, and what Python does to look for files anew. */
const COMMON = ["datetime", "importlib.metadata", "unittest"];

const here = dirname(fileURLToPath(import.meta.url));

/**
 * What a start needs, a zip; and the rest, which makes that the zip of the whole library if it is put in from an offset on.
 *
 * @param host our host Python by path: what it imports is imported at every start
 * @returns {{start: Buffer, rest: Buffer, restOffset: number}}
 */
export async function pythonLibrary(host) {
  const pyodide = await loadPyodide({
    env: { PYTHONHASHSEED: "0", PYTHONPATH: "/host" },
    // Python looks there for sitecustomize.py.
    fsInit: async (FS) => {
      for (const [path, source] of Object.entries(host)) {
        const target = `/host/${path}`;
        FS.mkdirTree(dirname(target));
        FS.writeFile(target, source);
      }
    },
  });
  pyodide.pyimport("pystop_host");
  pyodide.FS.writeFile("compile_library.py", await readFile(join(here, "compile_library.py"), "utf8"));
  const library = pyodide.pyimport("compile_library");
  const [modules, restOffset] = library.write_library("/host", COMMON, "/library.zip");
  console.log(`Python's library: ${modules} modules as bytecode`);
  return {
    start: Buffer.from(pyodide.FS.readFile("/library.zip")),
    rest: Buffer.from(pyodide.FS.readFile("/library.zip.rest")),
    restOffset,
  };
}
