package dev.pystop.protocol;

/** The interpreter's WebAssembly, compiled: page and workers hand it on, so that only the first worker compiles it. Only the browser looks inside. */
public interface CompiledInterpreter {}
