const { assets, pyodide } = document.documentElement.dataset;
export const worker = new Worker(`${assets}/worker-boot.mjs`, { type: "module", name: "Python" });
export const broken = new Promise((resolve) => worker.addEventListener("error", (event) => resolve((event.preventDefault(), event))));
const response = fetch(`${pyodide}/pyodide.asm.wasm`);
export const opened = response.then((arrived) => arrived.clone());
export const compiled = Promise.resolve(globalThis.WebAssembly?.compileStreaming(response));
opened.catch(() => {});
compiled.catch(() => {});
