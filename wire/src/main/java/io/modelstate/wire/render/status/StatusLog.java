package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.StatusHistoryResult;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.JsonNodes;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code show-status-log}: the statuses that something had, in the order of the answer. */
public final class StatusLog {
  private StatusLog() {}

  /** {@code utc} is for the table; the other forms have their moments in UTC anyway. */
  public static Rendered render(
      StatusHistoryResult answer, Viewer viewer, boolean utc, boolean coloured, Format format) {
    var error = answer.error() == null ? answer.history().error() : answer.error();
    if (error != null) {
      return Rendered.failed(Rendered.text(error), format);
    }
    var statuses = list(answer.history().statuses());
    if (statuses.isEmpty()) {
      return Rendered.failed("no status history available", format);
    }
    return format == Format.TEXT
        ? Rendered.ok(table(statuses, new StatusTimes(viewer.zone(), utc), coloured))
        : Rendered.tree(Node.items(statuses.stream().map(StatusLog::entry).toList()), format);
  }

  private static <T> List<T> list(@Nullable List<T> maybe) {
    return maybe == null ? List.of() : maybe;
  }

  private static String table(List<DetailedStatus> statuses, StatusTimes times, boolean coloured) {
    var table = Table.coloured(coloured).row("Time", "Type", "Status", "Message");
    for (var status : statuses) {
      table.cells(status.since() == null ? "" : times.since(status.since()), status.kind());
      table.cell(StatusPaint.of(status.status()), status.status());
      table.row(status.info());
    }
    return table.toString();
  }

  private static Node entry(DetailedStatus status) {
    var fields =
        new Fields().textIfAny("status", status.status()).textIfAny("message", status.info());
    fields.putIfAny("data", JsonNodes.map(status.data() == null ? Map.of() : status.data()));
    if (status.since() != null) {
      fields.put("since", new Node.Moment(status.since().at()));
    }
    return fields.textIfAny("type", status.kind()).end();
  }
}
