/**
 * The sample matter: writes a believable collection of documents with its ground truth, and simulates reviewers' judgement.
 *
 * <p>The story is written by hand in {@code sample/documents}, the office life around it comes from patterns in {@code
 * sample/office}; everything is the same for the same seed. Ground truth was set with the writing and owes nothing to
 * what any part of the product finds. Start reading at {@link org.secondchair.home.sample.SampleMatter}.
 */
@NullMarked
package org.secondchair.home.sample;

import org.jspecify.annotations.NullMarked;
