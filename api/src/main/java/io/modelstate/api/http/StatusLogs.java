package io.modelstate.api.http;

import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.ClientWire.StatusHistoryFilter;
import io.modelstate.wire.model.ClientWire.StatusHistoryRequest;
import io.modelstate.wire.model.WireTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads which history of statuses is asked for. */
final class StatusLogs {
  /** When nothing else limits it. */
  private static final int SIZE = 20;

  private StatusLogs() {}

  /** How much of it, one of the three; as they stand in the query. */
  record Limits(@Nullable String size, @Nullable String days, @Nullable String from) {}

  static StatusHistoryRequest asked(
      ModelId model, @Nullable String kind, @Nullable String name, Limits limits) {
    var of = kind == null ? (name == null ? "model" : "unit") : kind;
    return new StatusHistoryRequest(
        of, 0, filter(limits), tag(model, of, name == null ? "" : name));
  }

  private static String tag(ModelId model, String kind, String name) {
    return switch (kind) {
      case "model" -> Tag.model(model.uuid()).toString();
      case "unit", "workload", "juju-unit" ->
          tag(TagKind.UNIT, name, "unit", Names.validUnit(name));
      case "application", "saas" ->
          tag(TagKind.APPLICATION, name, "application", Names.validApplication(name));
      case "machine", "juju-machine", "machine-instance", "container", "juju-container" ->
          tag(TagKind.MACHINE, name, "machine", Names.validMachine(name));
      default ->
          throw Queries.bad("kind=%s not valid: there is unit, machine and more".formatted(kind));
    };
  }

  private static String tag(TagKind kind, String name, String what, boolean valid) {
    if (!valid) {
      throw Queries.bad("name=%s not valid: it is to be that of a %s".formatted(name, what));
    }
    return new Tag(kind, name).toString();
  }

  private static StatusHistoryFilter filter(Limits limits) {
    if (limits.size() == null && limits.days() == null && limits.from() == null) {
      return new StatusHistoryFilter(SIZE, null, null, null);
    }
    try {
      return new StatusHistoryFilter(
          limits.size() == null ? 0 : Integer.parseInt(limits.size()),
          limits.from() == null
              ? null
              : WireTime.of(
                  LocalDate.parse(limits.from()).atStartOfDay().toInstant(ZoneOffset.UTC)),
          limits.days() == null ? null : Duration.ofDays(Integer.parseInt(limits.days())).toNanos(),
          null);
    } catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
      throw Queries.bad("size and days are whole numbers, from is a day such as 2026-03-01");
    }
  }
}
