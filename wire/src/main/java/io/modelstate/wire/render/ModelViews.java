package io.modelstate.wire.render;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CommonWire.EntityStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelMigrationStatus;
import io.modelstate.wire.model.WireTime;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.GoTime;
import io.modelstate.wire.text.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the lists of models and the details of one model share. */
final class ModelViews {
  private ModelViews() {}

  static String owner(String ownerTag) {
    return Tags.user(ownerTag).id();
  }

  static String cloud(String cloudTag) {
    return Tags.parse(cloudTag, TagKind.CLOUD).id();
  }

  static String modelType(String type) {
    return type.isEmpty() ? "iaas" : type;
  }

  static String moment(@Nullable WireTime time, Instant now, boolean exact) {
    return GoTime.lastConnection(time == null ? null : time.at(), now, exact);
  }

  /** The status with the migration; {@code reason} is the text in the status data. */
  static Node.Struct status(
      EntityStatus status,
      @Nullable ModelMigrationStatus migration,
      String reason,
      Instant now,
      boolean exact) {
    var fields =
        new Fields()
            .textIfAny("current", status.status())
            .textIfAny("message", status.info())
            .textIfAny("reason", reason);
    if (status.since() != null) {
      fields.text("since", moment(status.since(), now, exact));
    }
    if (migration != null) {
      fields.textIfAny("migration", migration.status());
      if (migration.start() != null) {
        fields.text("migration-start", moment(migration.start(), now, exact));
      }
      if (migration.end() != null) {
        fields.text("migration-end", moment(migration.end(), now, exact));
      }
    }
    return fields.end();
  }

  static String reason(EntityStatus status) {
    return Wire.reason(status.data());
  }

  /** Name, owner and cloud of a credential; null when there is none. */
  static @Nullable Fields credential(String credentialTag) {
    if (credentialTag.isEmpty()) {
      return null;
    }
    var id = Tags.credential(credentialTag);
    return new Fields()
        .text("name", id.name())
        .text("owner", id.owner().id())
        .text("cloud", id.cloud());
  }
}
