package io.modelstate.runtime.cloud;

import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.Observation;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What happens once, to what is there then.
 *
 * @param after engine time since the profile is in use
 * @param seen of one model; nothing when it does not concern it
 */
public record Moment(Duration after, Function<ModelState, List<Observation>> seen) {}
