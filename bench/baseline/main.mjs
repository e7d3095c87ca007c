// The page's half of Pyodide's "Interrupting execution" and "Using Pyodide in a web worker", and nothing better than that:
// this is what every benchmark compares with.
const root = document.documentElement;
const output = document.getElementById("output");
const interruptBuffer = new Uint8Array(new SharedArrayBuffer(1));
const worker = new Worker("./worker-boot.mjs", { type: "module" });

worker.onmessage = ({ data }) => {
  if (data.output !== undefined) {
    output.append(data.output);
  }
  if (data.error !== undefined) {
    output.append(data.error);
  }
  if (data.state !== undefined) {
    root.dataset.state = data.state;
  }
};
worker.postMessage({ cmd: "setInterruptBuffer", interruptBuffer });

document.getElementById("run").addEventListener("click", () => {
  // Clear the buffer in case it was accidentally left set after the previous code completed.
  interruptBuffer[0] = 0;
  root.dataset.state = "running";
  worker.postMessage({ cmd: "runCode", code: document.getElementById("code").value });
});
document.getElementById("stop").addEventListener("click", () => {
  // 2 stands for SIGINT.
  interruptBuffer[0] = 2;
});
