package org.secondchair.paper;

/** @param widthChars width of the column in letters, 1 to 255 */
public record SheetColumn(String head, int widthChars) {
    public SheetColumn {
        if (widthChars < 1 || widthChars > 255) {
            throw new IllegalArgumentException("a column is 1 to 255 letters wide: " + widthChars);
        }
    }

    public static SheetColumn of(String head) {
        return new SheetColumn(head, 24);
    }
}
