/** What the agents on machines and units, and the cloud under them, say of themselves. */
@NullMarked
package io.modelstate.domain.model.agent;

import org.jspecify.annotations.NullMarked;
