package io.modelstate.domain.model.application;

/** A charm at a revision: {@code ch:amd64/juju-controller-116} from channel {@code 3.6/stable}. */
public record Charm(String url, String channel) {}
