package dev.pystop.ui.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A collection of exercises.
 *
 * @param problems what is wrong with it as a whole
 * @param conceptNames by slug, in the author's order
 * @param entries in recommended order
 */
record Track(String slug, String name, List<String> problems, Map<String, String> conceptNames, List<Entry> entries) {
    /** The name of a concept; its slug if the track does not list it. */
    String conceptName(String concept) {
        return conceptNames.getOrDefault(concept, concept);
    }
}
