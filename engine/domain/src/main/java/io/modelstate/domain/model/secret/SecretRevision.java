package io.modelstate.domain.model.secret;

import io.modelstate.domain.SecretRef;
import java.time.Instant;
import java.util.Optional;

/** A content that a secret had or has. */
public record SecretRevision(
    int number, SecretRef content, Instant created, Optional<Instant> expires) {}
