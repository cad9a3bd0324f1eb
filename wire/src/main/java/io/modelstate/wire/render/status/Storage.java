package io.modelstate.wire.render.status;

import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.render.Answer;
import io.modelstate.wire.render.Arguments;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code storage} and {@code show-storage}. */
public final class Storage {
  private Storage() {}

  /** What of the storage is listed. */
  public enum Kind {
    ALL,
    FILESYSTEMS,
    VOLUMES
  }

  /**
   * {@code storage}: the answers to the three calls, in the order in which they are made; the first
   * that failed is what is told. A call that was not made came to an empty answer.
   */
  public static Rendered list(
      Answer<FilesystemDetailsListResults> filesystems,
      Answer<VolumeDetailsListResults> volumes,
      Answer<StorageDetailsListResults> storage,
      Kind kind,
      Viewer viewer,
      Format format) {
    return Stored.failure(filesystems, volumes, storage)
        .map(failure -> Rendered.failed(failure, format))
        .orElseGet(() -> list(Stored.of(filesystems, volumes, storage), kind, viewer, format));
  }

  private static Rendered list(Stored stored, Kind kind, Viewer viewer, Format format) {
    var wanted =
        switch (kind) {
          case ALL -> stored;
          case FILESYSTEMS -> new Stored(List.of(), stored.filesystems(), List.of());
          case VOLUMES -> new Stored(List.of(), List.of(), stored.volumes());
        };
    if (wanted.isEmpty()) {
      return format == Format.TEXT ? Rendered.notice("No storage to display.") : Rendered.NOTHING;
    }
    return format == Format.TEXT
        ? Rendered.ok(table(wanted))
        : Rendered.tree(tree(viewer).of(wanted), format);
  }

  /** Without instances of storage, the filesystems; without these, the volumes. */
  private static String table(Stored stored) {
    var table = Table.plain();
    if (!stored.storage().isEmpty()) {
      StorageRows.alone(table, stored);
    } else if (!stored.filesystems().isEmpty()) {
      AttachmentRows.filesystems(table, stored.filesystems());
    } else {
      AttachmentRows.volumes(table, stored.volumes());
    }
    return table.toString();
  }

  private static StorageTree tree(Viewer viewer) {
    return new StorageTree(new StatusTimes(viewer.zone(), false));
  }

  /** What is wrong with the ids of {@code show-storage}, before anything is asked. */
  public static Optional<Rendered> refused(List<String> ids, Format format) {
    if (ids.isEmpty()) {
      return Optional.of(Rendered.refused("must specify storage ID(s)"));
    }
    return ids.stream()
        .filter(id -> !valid(id))
        .findFirst()
        .map(id -> Rendered.failed("invalid storage ID " + id, format.asTree()));
  }

  private static boolean valid(String id) {
    return Tags.id(new Tag(TagKind.STORAGE, id).toString(), TagKind.STORAGE)
        .filter(id::equals)
        .isPresent();
  }

  /** {@code show-storage}: any error and nothing is shown. */
  public static Rendered show(StorageDetailsResults answer, Viewer viewer, Format format) {
    var errors =
        Arguments.errors(answer.results().stream().map(StorageDetailsResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, format.asTree());
    }
    var shown =
        answer.results().stream()
            .map(StorageDetailsResult::result)
            .filter(Objects::nonNull)
            .toList();
    return Rendered.tree(tree(viewer).instances(shown), format.asTree());
  }
}
