package dev.pystop.jso;

import dev.pystop.protocol.CompiledInterpreter;
import org.teavm.jso.JSObject;

/**
 * A {@code WebAssembly.Module}.
 *
 * @param module can be posted; the page's policy has to allow WebAssembly, or Firefox drops the message (153)
 */
public record WasmModule(JSObject module) implements CompiledInterpreter {}
