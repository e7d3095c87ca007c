package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.workers.Worker;

/** Workers whose script is an ES module, the only kind that Pyodide 314 loads in. */
public final class ModuleWorker {
    private ModuleWorker() {}

    /**
     * Starts a worker.
     *
     * @param name shown in the browser's developer tools
     */
    @JSBody(
            params = {"url", "name"},
            script = "return new Worker(url, {type: 'module', name: name});")
    public static native Worker create(String url, String name);
}
