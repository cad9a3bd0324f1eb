package io.modelstate.runtime.log;

import java.util.List;
import java.util.Optional;

/**
 * What one transaction writes.
 *
 * @param commit absent when there are no rows, only rows beside the log
 */
public record Batch(List<Row> rows, Optional<Commit> commit, List<Beside> beside) {
  public Batch {
    rows = List.copyOf(rows);
    beside = List.copyOf(beside);
  }
}
