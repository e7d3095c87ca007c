package dev.pystop.ui.catalogue;

import java.util.List;

/**
 * What is listed under one heading.
 *
 * @param title a concept's name
 * @param entries what teaches it, then what practises it
 */
record ConceptGroup(String title, List<Entry> entries) {}
