package dev.pystop.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The one minimal page from Pyodide's documentation ({@code bench/baseline}), laid out with its compressed siblings so
 * that our own server sends it exactly like the playground.
 *
 * @param root a folder that the server looks into before the built site
 */
record BaselineSite(Path root) {

    static BaselineSite assemble() {
        Path root = Path.of("target", "baseline-site-" + System.getProperty("pystop.e2e.fork", "1"));
        try {
            Process node = new ProcessBuilder("node", "bench/baseline/assemble.mjs", root.toString())
                    .inheritIO()
                    .start();
            if (node.waitFor() != 0) {
                throw new IllegalStateException("bench/baseline/assemble.mjs failed; its message is above");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Node is needed to assemble the baseline page", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while assembling the baseline page", e);
        }
        return new BaselineSite(root.toAbsolutePath());
    }

    /** The page's path on the server. */
    String path() {
        return "/assets/baseline/index.html";
    }
}
