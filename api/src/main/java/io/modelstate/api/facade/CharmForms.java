package io.modelstate.api.facade;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.charm.CharmChoice;
import io.modelstate.api.rpc.Call;
import io.modelstate.charms.ResolvedCharm;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.charm.CharmOrigin.Source;
import io.modelstate.domain.model.machine.PlacementDirective;
import io.modelstate.domain.model.storage.StorageDirective;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Charms, where they came from and where they go, between their forms on the wire and inside. */
final class CharmForms {
  private static final int UNKNOWN = -1;

  private CharmForms() {}

  /** An operating system and its channel; both empty for none. */
  record BaseForm(String name, String channel) {
    static BaseForm of(String text) {
      var base = Base.parse(text);
      return new BaseForm(base.os(), base.track() + "/" + base.risk());
    }

    /** {@code ubuntu@22.04}; empty for none. */
    String text() {
      return name.isEmpty() || channel.isEmpty() ? "" : Base.parse(name + "@" + channel).text();
    }
  }

  /** Where a charm came from. */
  record OriginForm(
      String source,
      String type,
      String id,
      @OmitEmpty String hash,
      @OmitEmpty String risk,
      @OmitNull @Nullable Integer revision,
      @OmitNull @Nullable String track,
      @OmitNull @Nullable String branch,
      @OmitEmpty String architecture,
      @OmitNull @Nullable BaseForm base,
      @OmitEmpty String instanceKey) {
    static OriginForm of(CharmOrigin origin) {
      var channel = origin.channel().split("/", -1);
      boolean hub = origin.source() == Source.CHARM_HUB;
      return new OriginForm(
          hub ? "charm-hub" : "local",
          "charm",
          origin.id(),
          origin.hash(),
          hub && channel.length > 1 ? channel[1] : "",
          origin.revision(),
          hub ? channel[0] : null,
          null,
          origin.architecture(),
          origin.base().isEmpty() ? null : BaseForm.of(origin.base()),
          "");
    }

    /** {@code 14/stable}, {@code stable} or nothing. */
    String channel() {
      if (track == null || track.isEmpty()) {
        return risk;
      }
      return risk.isEmpty() ? track : track + "/" + risk;
    }

    String baseText() {
      return base == null ? "" : base.text();
    }

    CharmOrigin origin(int ofUrl) {
      boolean local = source.equals("local");
      return new CharmOrigin(
          local ? Source.LOCAL : Source.CHARM_HUB,
          id,
          hash,
          revision == null || revision < 0 ? ofUrl : revision,
          local ? "" : channel(),
          architecture.isEmpty() ? "amd64" : architecture,
          baseText());
    }
  }

  /** A place for a unit, in two parts. */
  record PlacementForm(String scope, String directive) {}

  static List<PlacementDirective> placement(@Nullable List<PlacementForm> given) {
    return Changes.list(given).stream()
        .map(one -> new PlacementDirective(one.scope(), one.directive()))
        .toList();
  }

  /** What is asked of storage; the size in MiB. */
  record StorageForm(
      @JsonProperty("pool") String pool,
      @JsonProperty("size") @Nullable Long size,
      @JsonProperty("count") @Nullable Integer count) {}

  static TreePMap<String, StorageDirective> storage(@Nullable Map<String, StorageForm> given) {
    var all = TreePMap.<String, StorageDirective>empty();
    if (given != null) {
      for (var entry : given.entrySet()) {
        var one = entry.getValue();
        all =
            all.plus(
                entry.getKey(),
                new StorageDirective(
                    one.pool(),
                    one.size() == null ? 0 : one.size(),
                    one.count() == null ? 1 : one.count()));
      }
    }
    return all;
  }

  /** The charm that is meant, found in the store. */
  static ResolvedCharm resolve(
      Call call,
      String reference,
      String channel,
      @Nullable Integer revision,
      String arch,
      String base) {
    return new CharmChoice(reference, channel, known(revision), arch, base)
        .resolve(call.connection().services().charms(), call.reader().readable(call.model()));
  }

  private static OptionalInt known(@Nullable Integer revision) {
    return revision != null && revision > UNKNOWN ? OptionalInt.of(revision) : OptionalInt.empty();
  }
}
