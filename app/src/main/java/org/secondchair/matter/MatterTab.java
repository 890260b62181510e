package org.secondchair.matter;

import org.secondchair.tenancy.Permission;

/**
 * A view of a matter, in the row of tabs on its pages. Rooms above contribute theirs as beans.
 *
 * @param path after {@code /matters/{matterId}}; empty for the overview, else beginning with a slash
 * @param permission in the matter; without it the tab is not shown
 */
public record MatterTab(String textKey, String path, int order, Permission permission) {}
