/** {@code window.pystop}: the page's own API, for end-to-end checks and for pages of the same origin that embed PyStop. */
@NullMarked
package dev.pystop.ui.api;

import org.jspecify.annotations.NullMarked;
