/**
 * A person's programs speak to a running server here, over HTTP alone and with the rights of whoever signed in: the
 * verbs of the command line, and the people of the demo.
 *
 * <p>Start reading at {@link org.secondchair.home.client.ApiClient}.
 */
@NullMarked
package org.secondchair.home.client;

import org.jspecify.annotations.NullMarked;
