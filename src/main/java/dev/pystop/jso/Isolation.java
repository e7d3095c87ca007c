package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** What this browser and this page's headers allow. */
public final class Isolation {
    private Isolation() {}

    /** Whether page and worker may share memory. */
    @JSBody(script = "return globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function';")
    public static native boolean canShareMemory();

    /** Whether the page came over https or from this machine. */
    @JSBody(script = "return globalThis.isSecureContext === true;")
    public static native boolean isSecureContext();

    /** Whether WebAssembly's stack can be set aside (JavaScript Promise Integration). */
    @JSBody(script = "return typeof WebAssembly === 'object' && typeof WebAssembly.promising === 'function';")
    public static native boolean canSuspendWebAssembly();

    /** Whether there is WebAssembly at all; some locked-down browsers switch it off. */
    @JSBody(script = "return typeof WebAssembly === 'object';")
    public static native boolean hasWebAssembly();
}
