// The worker's half. Its name ends in worker-boot.mjs because the server gives scripts of that name the Content-Security-Policy
// of a worker that runs WebAssembly. The import is dynamic because that policy names only PyStop's own worker.js in worker-src,
// which Firefox (153) also applies to the static imports of a module worker.
const indexURL = "/pyodide/314.0.7/";
const pyodideReady = import(`${indexURL}pyodide.mjs`).then(({ loadPyodide }) => loadPyodide({ indexURL }));

self.onmessage = async ({ data }) => {
  const pyodide = await pyodideReady;
  if (data.cmd === "setInterruptBuffer") {
    pyodide.setInterruptBuffer(data.interruptBuffer);
    return;
  }
  try {
    await pyodide.runPythonAsync(data.code);
    self.postMessage({ state: "ready" });
  } catch (error) {
    self.postMessage({ error: error.message, state: "ready" });
  }
};

const pyodide = await pyodideReady;
for (const setStream of ["setStdout", "setStderr"]) {
  const decoder = new TextDecoder();
  pyodide[setStream]({
    write(bytes) {
      self.postMessage({ output: decoder.decode(bytes, { stream: true }) });
      return bytes.length;
    },
  });
}
self.postMessage({ state: "ready" });
