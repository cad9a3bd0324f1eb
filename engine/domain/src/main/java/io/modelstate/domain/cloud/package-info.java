/**
 * What is known of clouds without asking one: the properties of each cloud type, and the clouds and
 * regions that Juju's client knows from the start. Plain tables.
 */
@NullMarked
package io.modelstate.domain.cloud;

import org.jspecify.annotations.NullMarked;
