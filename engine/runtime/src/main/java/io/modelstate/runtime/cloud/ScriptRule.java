package io.modelstate.runtime.cloud;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.domain.model.agent.CloudPlan.Stage;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.agent.Observation.MachineStatusSeen;
import io.modelstate.domain.model.agent.Observation.UnitStatusSeen;
import io.modelstate.domain.model.agent.Subject;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.unit.UnitEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a script.
 *
 * @param kind what the name is of: machine, unit, application or storage
 * @param name with {@code *} for any text
 * @param stage all when absent
 * @param isTimed whether it says when the step comes; {@code after} is then empty for never
 * @param fails why a machine does not start; empty if it does
 * @param status of a unit that settles, or of what is there at {@code at}; empty for the usual
 */
record ScriptRule(
    String kind,
    Pattern name,
    Optional<Stage> stage,
    boolean isTimed,
    Optional<Duration> after,
    Optional<Duration> at,
    String fails,
    String status,
    String message) {
  private static final String NEVER = "never";

  /** As it stands in the file. */
  record Written(
      @Nullable String machine,
      @Nullable String unit,
      @Nullable String application,
      @Nullable String storage,
      @Nullable String stage,
      @Nullable String after,
      @Nullable String at,
      @Nullable String fails,
      @Nullable String status,
      @Nullable String message) {}

  static ScriptRule of(@Nullable Written rule, String where) {
    if (rule == null) {
      throw CloudScript.refused(where + " is empty");
    }
    var named = Stream.of(rule.machine(), rule.unit(), rule.application(), rule.storage());
    if (named.filter(name -> name != null).count() != 1) {
      throw CloudScript.refused(where + " must name one machine, unit, application or storage");
    }
    var made =
        new ScriptRule(
            kind(rule),
            glob(
                Stream.of(rule.machine(), rule.unit(), rule.application(), rule.storage())
                    .filter(name -> name != null)
                    .findFirst()
                    .orElseThrow()),
            Optional.ofNullable(rule.stage()).map(stage -> stage(stage, where)),
            rule.after() != null,
            rule.after() == null || rule.after().equals(NEVER)
                ? Optional.empty()
                : Optional.of(duration(rule.after(), where)),
            Optional.ofNullable(rule.at()).map(at -> duration(at, where)),
            text(rule.fails()),
            text(rule.status()),
            text(rule.message()));
    made.refuseNonsense(where);
    return made;
  }

  private void refuseNonsense(String where) {
    if (at.isPresent() && (status.isEmpty() || isTimed || stage.isPresent())) {
      throw CloudScript.refused(where + " has at: it needs a status, and neither after nor stage");
    }
    if (at.isPresent() && !kind.equals("unit") && !kind.equals("machine")) {
      throw CloudScript.refused(where + " has at: it is for units and machines");
    }
    if (!fails.isEmpty() && !kind.equals("machine")) {
      throw CloudScript.refused(where + " fails: only a machine does");
    }
    if (at.isEmpty() && !status.isEmpty() && !kind.equals("unit")) {
      throw CloudScript.refused(where + " has a status without at: only a unit settles to one");
    }
    if (at.isEmpty() && !isTimed && fails.isEmpty() && status.isEmpty()) {
      throw CloudScript.refused(where + " says nothing: give it after, at, fails or status");
    }
  }

  private static String kind(Written rule) {
    if (rule.machine() != null) {
      return "machine";
    }
    if (rule.unit() != null) {
      return "unit";
    }
    return rule.application() != null ? "application" : "storage";
  }

  private static Pattern glob(String name) {
    return Pattern.compile(
        Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  private static Stage stage(String text, String where) {
    return Arrays.stream(Stage.values())
        .filter(stage -> name(stage).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                CloudScript.refused(
                    "%s: there is no stage \"%s\"; there are %s"
                        .formatted(
                            where,
                            text,
                            Arrays.stream(Stage.values())
                                .map(ScriptRule::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private static Duration duration(String text, String where) {
    try {
      var duration = Duration.ofNanos(GoDuration.parse(text).nanos());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (Rejected e) {
      // Said below.
    }
    throw CloudScript.refused(
        "%s: \"%s\" is no duration such as 90s or 1h30m".formatted(where, text));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  boolean fits(Step step) {
    return stage.map(wanted -> wanted == step.stage()).orElse(true) && fits(step.subject());
  }

  private boolean fits(Subject subject) {
    return switch (subject) {
      case Subject.OfMachine(var id) -> fitsMachine(id);
      case Subject.OfUnit(var unit) -> fitsUnit(unit);
      case Subject.OfApplication(var application) ->
          kind.equals("application") && name.matcher(application).matches();
      case Subject.OfStorage(var id) -> kind.equals("storage") && name.matcher(id).matches();
      case Subject.OfRelation _ -> false;
    };
  }

  boolean fitsMachine(String id) {
    return kind.equals("machine") && name.matcher(id).matches();
  }

  boolean fitsUnit(String unit) {
    return kind.equals("unit") && name.matcher(unit).matches();
  }

  /** What is seen of a step that it fits. */
  List<Observation> seen(Step step) {
    if (!fails.isEmpty()
        && step.stage() == Stage.START
        && step.subject() instanceof Subject.OfMachine(var id)) {
      return List.of(
          new MachineStatusSeen(id, MachineEvent.Subject.INSTANCE, "provisioning error", fails));
    }
    if (!status.isEmpty() && step.stage() == Stage.SETTLE) {
      return step.observations().stream().map(this::settled).toList();
    }
    return step.observations();
  }

  private Observation settled(Observation usual) {
    return usual instanceof UnitStatusSeen(var unit, var of, var _, var _)
            && of == UnitEvent.Subject.WORKLOAD
        ? new UnitStatusSeen(unit, of, status, message)
        : usual;
  }
}
