package io.modelstate.runtime.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Observation;
import io.modelstate.domain.model.agent.Observation.MachineStatusSeen;
import io.modelstate.domain.model.agent.Observation.UnitStatusSeen;
import io.modelstate.domain.model.machine.MachineEvent;
import io.modelstate.domain.model.unit.UnitEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile out of a YAML file: rules say of which thing and stage when it comes and what is seen
 * of it, and what happens at which time. The first rule that fits a step decides; what no rule fits
 * goes at the pace named by {@code otherwise}. docs/simulated-cloud.md has the whole form.
 */
public final class CloudScript implements CloudProfile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Pace otherwise;
  private final List<ScriptRule> rules;
  private final List<Moment> moments;

  private CloudScript(Pace otherwise, List<ScriptRule> rules) {
    this.otherwise = otherwise;
    this.rules = rules.stream().filter(rule -> rule.at().isEmpty()).toList();
    this.moments =
        rules.stream()
            .filter(rule -> rule.at().isPresent())
            .map(rule -> new Moment(rule.at().orElseThrow(), state -> seen(rule, state)))
            .sorted(Comparator.comparing(Moment::after))
            .toList();
  }

  private record Written(@Nullable String otherwise, @Nullable List<ScriptRule.Written> rules) {}

  /** Refuses what is no script, and says where. */
  public static CloudScript parse(String yaml) {
    if (yaml.isBlank()) {
      throw refused("it is empty");
    }
    Written written;
    try {
      written = YAML.readValue(yaml, Written.class);
    } catch (UnrecognizedPropertyException e) {
      throw refused(
          "line %d: there is no \"%s\""
              .formatted(e.getLocation().getLineNr(), e.getPropertyName()));
    } catch (JsonProcessingException e) {
      throw refused(e.getOriginalMessage());
    }
    if (written == null) {
      throw refused("it is empty");
    }
    var pace = written.otherwise() == null ? "at-once" : written.otherwise();
    var otherwise =
        CloudProfile.named(pace)
            .filter(Pace.class::isInstance)
            .map(Pace.class::cast)
            .orElseThrow(() -> refused("otherwise is at-once, realistic or stuck, not " + pace));
    var rules = new ArrayList<ScriptRule>();
    for (var rule : written.rules() == null ? List.<ScriptRule.Written>of() : written.rules()) {
      rules.add(ScriptRule.of(rule, "rule %d".formatted(rules.size() + 1)));
    }
    return new CloudScript(otherwise, rules);
  }

  static Rejected refused(String why) {
    return Rejected.because("this is no script of a cloud: " + why);
  }

  @Override
  public String text() {
    return "scripted";
  }

  @Override
  public Optional<Duration> delay(Step step) {
    var rule = rule(step);
    if (rule.isEmpty() || !rule.get().isTimed()) {
      return otherwise.delay(step);
    }
    return rule.get().after();
  }

  @Override
  public List<Observation> seen(Step step) {
    return rule(step).map(rule -> rule.seen(step)).orElse(step.observations());
  }

  @Override
  public List<Moment> moments() {
    return moments;
  }

  @Override
  public boolean moves() {
    return otherwise.moves();
  }

  private Optional<ScriptRule> rule(Step step) {
    return rules.stream().filter(rule -> rule.fits(step)).findFirst();
  }

  private static List<Observation> seen(ScriptRule rule, ModelState state) {
    var seen = new ArrayList<Observation>();
    for (var unit : state.units().byName().keySet()) {
      if (rule.fitsUnit(unit)) {
        seen.add(
            new UnitStatusSeen(unit, UnitEvent.Subject.WORKLOAD, rule.status(), rule.message()));
      }
    }
    for (var machine : state.machines().byId().values()) {
      if (!machine.controller() && rule.fitsMachine(machine.id())) {
        seen.add(
            new MachineStatusSeen(
                machine.id(), MachineEvent.Subject.INSTANCE, rule.status(), rule.message()));
      }
    }
    return seen;
  }
}
