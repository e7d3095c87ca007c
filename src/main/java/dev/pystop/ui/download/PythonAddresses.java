package dev.pystop.ui.download;

/**
 * Where Python's files are; absolute URLs, folders with a slash at their end.
 *
 * @param pyodide the folder with Pyodide's files, the library that we start from, and the sources of our host Python
 * @param packages the folder with package files and their lock file
 * @param manifest python-files.json: see {@link Manifest}
 */
public record PythonAddresses(String pyodide, String packages, String manifest) {
    private static final String INTERPRETER = "pyodide.asm.wasm";
    private static final String PLAIN_LIBRARY = "python_stdlib.zip";

    String interpreter() {
        return pyodide + INTERPRETER;
    }

    /** Pyodide's own library. */
    String plainLibrary() {
        return pyodide + PLAIN_LIBRARY;
    }

    String lockFile() {
        return packages + "pyodide-lock.json";
    }

    /** The last part of an address. */
    static String fileName(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
