const { pyodide } = document.documentElement.dataset;
const response = fetch(`${pyodide}/pyodide.asm.wasm`);
export const opened = response.then((arrived) => arrived.clone());
export const compiled = Promise.resolve(globalThis.WebAssembly?.compileStreaming(response));
opened.catch(() => {});
compiled.catch(() => {});
