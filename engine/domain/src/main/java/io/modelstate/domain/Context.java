package io.modelstate.domain;

import io.modelstate.domain.config.YamlReader;
import io.modelstate.domain.name.UserName;
import java.time.Instant;

/**
 * What surrounds a command: who sends it, when, with which fresh ids, and the images of the other
 * streams. Drawn at the edge; rules read nothing else.
 *
 * @param strict refuse what Juju only warns about, such as an unknown config key
 * @param yaml for rules that look inside a text; this module has no YAML library
 */
public record Context(
    UserName actor, Instant now, FreshIds ids, boolean strict, YamlReader yaml, Images images) {}
