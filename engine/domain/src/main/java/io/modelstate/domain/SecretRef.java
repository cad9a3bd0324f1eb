package io.modelstate.domain;

/** Where a sealed value lies; what events carry in the value's place. */
public record SecretRef(String id) {}
