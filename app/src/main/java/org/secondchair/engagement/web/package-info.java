/** Pages and API of engagements: offers, the gate, teams, undertakings. */
@NullMarked
package org.secondchair.engagement.web;

import org.jspecify.annotations.NullMarked;
