package io.modelstate.charms;

import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmMetadata;

/** A charm that was found: which one, and what it says of itself. */
public record ResolvedCharm(Charm charm, CharmMetadata metadata) {}
