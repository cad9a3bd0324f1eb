package io.modelstate.wire.render.resource;

import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.ResourcesWire.Resource;
import io.modelstate.wire.model.WireTime;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One resource, in words and as a node. Yaml has members that json has not, as in Juju. */
final class ResourceNodes {
  private static final String STORE = "store";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private ResourceNodes() {}

  /** A number from the store, a minute for an upload, a dash when there is nothing yet. */
  static String revision(Resource resource) {
    if (resource.origin().equals(STORE)) {
      return String.valueOf(resource.revision());
    }
    return used(resource)
        ? time(resource).at().withOffsetSameInstant(ZoneOffset.UTC).format(MINUTE)
        : "-";
  }

  /** The store, who uploaded it, or that somebody is to upload it. */
  static String supplier(Resource resource) {
    return resource.origin().equals(STORE) || resource.username().isEmpty()
        ? resource.origin()
        : resource.username();
  }

  private static boolean used(Resource resource) {
    return !time(resource).equals(WireTime.ZERO);
  }

  private static WireTime time(Resource resource) {
    return resource.timestamp() == null ? WireTime.ZERO : resource.timestamp();
  }

  static Node of(Resource resource, Format format) {
    var fields =
        new Fields()
            .textIfAny("resourceid", resource.id())
            .textIfAny("applicationId", resource.application())
            .text("name", resource.name())
            .text("type", resource.type())
            .text("path", resource.path())
            .textIfAny("description", resource.description())
            .text("revision", resource.revision() < 0 ? "-" : String.valueOf(resource.revision()))
            .text("fingerprint", hex(resource.fingerprint()))
            .put("size", Node.whole(resource.size()))
            .text("origin", resource.origin())
            .put("used", Node.bool(used(resource)));
    if (used(resource) || format == Format.JSON) {
      fields.put("timestamp", new Node.Moment(time(resource).at()));
    }
    fields.textIfAny("username", resource.username());
    if (format != Format.JSON) {
      fields
          .text("combinedrevision", revision(resource))
          .text("usedyesno", used(resource) ? "yes" : "no")
          .text("combinedorigin", supplier(resource));
    }
    return fields.end();
  }

  /** One that the store has. */
  static Node of(CharmResource resource) {
    return new Fields()
        .text("name", resource.name())
        .text("type", resource.type())
        .text("path", resource.path())
        .textIfAny("description", resource.description())
        .put("revision", Node.whole(resource.revision()))
        .text("fingerprint", hex(resource.fingerprint()))
        .put("size", Node.whole(resource.size()))
        .text("origin", resource.origin())
        .end();
  }

  private static String hex(@Nullable String base64) {
    return base64 == null ? "" : HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }
}
