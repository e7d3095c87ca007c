/**
 * The server: sends the built site with the headers that make a page cross-origin isolated.
 *
 * <p>A request passes a chain of small handlers, one per concern, put together in {@link dev.pystop.server.PyStopServer};
 * whatever Jetty refuses before that chain is answered by the error page, which carries the same headers.
 */
@NullMarked
package dev.pystop.server;

import org.jspecify.annotations.NullMarked;
