package org.secondchair.ui;

/**
 * One of several views of the same thing. Tabs are links: each has an address.
 *
 * @param count shown beside the label; empty for none
 */
public record Tab(String label, String href, boolean current, String count) {
    public static Tab of(String label, String href, boolean current) {
        return new Tab(label, href, current, "");
    }
}
