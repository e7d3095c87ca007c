package dev.pystop.worker;

import dev.pystop.jso.JsMessage;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.Report;

/** The way to the page; the only place in the worker that posts messages. */
final class PageLink {
    void post(Report report) {
        JsMessage message = new JsMessage();
        Codec.write(report, message);
        WorkerScope.postMessage(message.object());
    }
}
