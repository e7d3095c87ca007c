package dev.pystop.protocol;

/** What Python is made of: the page fetches it once and hands it to each worker. Only the browser looks inside. */
public interface PythonFiles {}
