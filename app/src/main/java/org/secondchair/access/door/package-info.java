/**
 * What happens before somebody acts: sign-in, second factors, one-time links, the first start.
 *
 * <p>Start reading at {@link org.secondchair.access.door.SignIn}. All of it reaches the database as the role
 * {@code sc_door}, which knows credentials, sessions and links and no tenant's content.
 */
@NullMarked
package org.secondchair.access.door;

import org.jspecify.annotations.NullMarked;
