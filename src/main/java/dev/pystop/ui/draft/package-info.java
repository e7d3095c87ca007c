/** The program one types survives: which draft a tab works on, how drafts are kept, and when they are saved. */
@NullMarked
package dev.pystop.ui.draft;

import org.jspecify.annotations.NullMarked;
