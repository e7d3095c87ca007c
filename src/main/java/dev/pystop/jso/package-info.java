/** Bindings for what teavm-jso-apis lacks of the browser, one small type each, for page and worker. */
@NullMarked
package dev.pystop.jso;

import org.jspecify.annotations.NullMarked;
