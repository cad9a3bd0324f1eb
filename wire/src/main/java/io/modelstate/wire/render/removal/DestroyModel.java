package io.modelstate.wire.render.removal;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code destroy-model} says around the call. */
public final class DestroyModel {
  /** Said before the call, without a line break: what follows begins with one. */
  public static final String STARTED = "Destroying model";

  public static final String ABORTED = "model destruction: aborted";

  private static final String PERSISTENT_STORAGE = "controller/model has persistent storage";
  private static final String BLOCKED = "operation is blocked";

  private static final String BLOCKED_ADVICE =
      """


      destroy-model operation has been disabled for the current model.
      To enable the command run

          juju enable-command destroy-model

      """;

  private DestroyModel() {}

  /** {@code timeoutNanos} is null when no timeout was given. */
  public record Options(
      boolean destroyStorage,
      boolean releaseStorage,
      boolean force,
      boolean noWait,
      @Nullable Long timeoutNanos) {}

  /** What is wrong with the command line, before anything is asked. */
  public static Optional<Rendered> refused(List<String> words, Options options) {
    if (options.destroyStorage && options.releaseStorage) {
      return usage("--destroy-storage and --release-storage cannot both be specified");
    }
    if (options.timeoutNanos != null && options.timeoutNanos < 0) {
      return usage("--timeout must be zero or greater");
    }
    if (options.timeoutNanos != null && !options.force) {
      return usage("--timeout can only be used with --force (dangerous)");
    }
    if (words.isEmpty()) {
      return usage("no model specified");
    }
    return options.noWait && !options.force
        ? Optional.of(Rendered.failed("--no-wait without --force not valid", Format.TEXT))
        : Optional.empty();
  }

  private static Optional<Rendered> usage(String text) {
    return Optional.of(Rendered.refused(text));
  }

  /** The question before; {@code name} is what has to be typed. */
  public static String question(String name, ModelStatus status, Options options) {
    return Confirmation.question(name, status, options.releaseStorage);
  }

  /** Whether the question was answered with the name, in letters of any case. */
  public static boolean confirmed(String name, String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).equals(name);
  }

  /** Why the call is not even made: there is storage, and no word about it. */
  public static Optional<String> stopped(String model, ModelStatus status, Options options) {
    var stored = RemainingStorage.of(status);
    return stored.isDetachable() && !options.destroyStorage && !options.releaseStorage
        ? Optional.of(stored.advice(model))
        : Optional.empty();
  }

  /** The call was refused; {@code again} asks for the state of the model once more. */
  public static String failed(String model, WireError error, Supplier<ModelStatus> again) {
    var text = "cannot destroy model: " + error.message();
    return switch (error.code()) {
      case BLOCKED -> text + BLOCKED_ADVICE;
      case PERSISTENT_STORAGE -> RemainingStorage.of(again.get()).advice(model);
      default -> "failed to destroy model %s\nERROR %s".formatted(GoQuote.of(model), text);
    };
  }
}
