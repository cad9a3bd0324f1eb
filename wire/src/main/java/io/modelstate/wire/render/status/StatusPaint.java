package io.modelstate.wire.render.status;

import io.modelstate.wire.text.Paint;
import org.jspecify.annotations.Nullable;

/** The colour of a status; most of those that merely wait have none. */
final class StatusPaint {
  private StatusPaint() {}

  static @Nullable Paint of(String status) {
    return switch (status) {
      case "active", "running", "idle", "started", "executing", "attaching", "attached" ->
          Paint.GOOD;
      case "allocating",
          "lost",
          "maintenance",
          "pending",
          "rebooting",
          "stopped",
          "unknown",
          "detaching",
          "detached" ->
          Paint.BUSY;
      case "blocked", "down", "error", "failed", "terminated" -> Paint.BAD;
      default -> null;
    };
  }

  static @Nullable Paint ofRelation(String status) {
    return status.equals("suspended") ? Paint.BUSY : of(status);
  }
}
