/**
 * PDF and XLSX from templates and rows, and the load files that other tools read.
 *
 * <p>Start reading at {@link org.secondchair.paper.Papers} for PDF, {@link org.secondchair.paper.Xlsx} for workbooks,
 * {@link org.secondchair.paper.Csv} and {@link org.secondchair.paper.Dat} for text files.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.secondchair.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
