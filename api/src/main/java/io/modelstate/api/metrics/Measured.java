package io.modelstate.api.metrics;

import io.micronaut.context.annotation.Factory;
import io.modelstate.runtime.engine.Engine;
import jakarta.inject.Singleton;

/** Makes the meters when somebody first needs them: a start does not. */
@Factory
final class Measured {
  @Singleton
  Metrics metrics(Engine engine) {
    return new Metrics(engine);
  }
}
