const response = fetch(`${document.documentElement.dataset.pyodide}/pyodide.asm.wasm`);
export const opened = response.then((arrived) => arrived.clone());
export const compiled = Promise.resolve(globalThis.WebAssembly?.compileStreaming(response));
opened.catch(() => {});
compiled.catch(() => {});
