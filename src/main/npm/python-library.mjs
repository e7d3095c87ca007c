// Makes the zip of Python's standard library and of our host Python that our worker starts from: see compile_library.py, which does the work.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

/**
 * What a start imports besides our host Python: Pyodide looks through
 * "importlib.metadata" at the packages that are there. FastStartTest finds what this list lacks.
 */
const IMPORTED_BY_A_START = ["pystop_host", "importlib.metadata"];

const here = dirname(fileURLToPath(import.meta.url));

/**
 * What a start needs, a zip; and the rest, which makes that the zip of the whole library if it is put in from an offset on.
 *
 * @param host our host Python by path: what it imports is imported at every start
 * @returns {{start: Buffer, rest: Buffer, restOffset: number}}
 */
export async function pythonLibrary(host) {
  const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
  for (const [path, source] of Object.entries(host)) {
    const target = `/host/${path}`;
    pyodide.FS.mkdirTree(dirname(target));
    pyodide.FS.writeFile(target, source);
  }
  pyodide.runPython(`import sys; sys.path.append("/host"); import ${IMPORTED_BY_A_START.join(", ")}`);
  pyodide.FS.writeFile("/host/compile_library.py", await readFile(join(here, "compile_library.py"), "utf8"));
  const [modules, restOffset] = pyodide.pyimport("compile_library").write_library("/host/pystop_host", "/library.zip");
  console.log(`Python's library: ${modules} modules as bytecode`);
  return {
    start: Buffer.from(pyodide.FS.readFile("/library.zip")),
    rest: Buffer.from(pyodide.FS.readFile("/library.zip.rest")),
    restOffset,
  };
}
