// What the Java of rich results (dev.pystop.ui.rich.RichLibraries) uses of two libraries, as one module.
export { default as purifier } from "dompurify";
export { parse as markdown } from "marked";
