/**
 * Reads tables that people send: CSV and XLSX, hostile ones too. Start reading at
 * {@link org.secondchair.bench.sheet.Sheet}.
 */
@NullMarked
package org.secondchair.bench.sheet;

import org.jspecify.annotations.NullMarked;
