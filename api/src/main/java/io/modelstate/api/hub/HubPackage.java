package io.modelstate.api.hub;

import io.modelstate.api.hub.HubWire.BaseWire;
import io.modelstate.api.hub.HubWire.ChannelWire;
import io.modelstate.api.hub.HubWire.ContainedCharm;
import io.modelstate.api.hub.HubWire.DownloadWire;
import io.modelstate.api.hub.HubWire.EntityWire;
import io.modelstate.api.hub.HubWire.ReleaseWire;
import io.modelstate.api.hub.HubWire.RevisionWire;
import io.modelstate.charms.Archive;
import io.modelstate.charms.BundleEntry;
import io.modelstate.charms.CharmEntry;
import io.modelstate.charms.CharmIds;
import io.modelstate.charms.CharmWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A charm or a bundle, as a store speaks of it. */
sealed interface HubPackage {
  /** The catalogue does not know when something was released. */
  String NO_TIME = "1970-01-01T00:00:00.000000+00:00";

  String LICENSE = "";
  Map<String, String> PUBLISHER = Map.of("display-name", "Modelstate");
  String STABLE = "latest/stable";

  String type();

  String name();

  String summary();

  String description();

  Archive archive();

  List<BaseWire> bases();

  /** The revision of each channel. */
  Map<String, Integer> channels();

  /** A channel filled up with what was left open. */
  String channel(String asked);

  OptionalInt revisionAt(String channel);

  List<ContainedCharm> contained();

  /** Empty for a bundle. */
  Optional<CharmEntry> charm();

  default String id() {
    return CharmIds.of(name());
  }

  default DownloadWire download(String root, int revision) {
    return download(archive(), root, revision);
  }

  private DownloadWire download(Archive archive, String root, int revision) {
    return new DownloadWire(
        archive.hash("SHA-256"), archive.hash("SHA-384"), archive.size(), url(root, revision));
  }

  /** Where its file is. */
  default String url(String root, int revision) {
    return "%s/api/v1/%ss/download/%s_%d.%s".formatted(root, type(), id(), revision, type());
  }

  default EntityWire entity() {
    return new EntityWire(
        List.of(), contained(), description(), LICENSE, PUBLISHER, summary(), List.of(), "");
  }

  /** Every release has the same file. */
  private ReleaseWire release(Archive archive, String root, String channel, int revision) {
    int slash = channel.indexOf('/');
    var base = bases().isEmpty() ? new BaseWire("amd64", "NA", "NA") : bases().getFirst();
    return new ReleaseWire(
        new ChannelWire(
            channel, base, NO_TIME, channel.substring(slash + 1), channel.substring(0, slash)),
        new RevisionWire(
            charm().map(one -> CharmWriter.actionsYaml(one.metadata())).orElse(""),
            charm().map(one -> CharmWriter.configYaml(one.metadata())).orElse(""),
            NO_TIME,
            download(archive, root, revision),
            charm().map(one -> CharmWriter.metadataYaml(one.metadata())).orElse(""),
            this instanceof OfBundle(var bundle) ? bundle.text() : "",
            bases(),
            revision,
            String.valueOf(revision)));
  }

  default ReleaseWire defaultRelease(String root) {
    var channel = channel("");
    return release(archive(), root, channel, revisionAt(channel).orElse(0));
  }

  default List<ReleaseWire> releases(String root) {
    var archive = archive();
    return new TreeMap<>(channels())
        .entrySet().stream()
            .map(entry -> release(archive, root, entry.getKey(), entry.getValue()))
            .toList();
  }

  /** A charm. */
  record OfCharm(CharmEntry entry) implements HubPackage {
    @Override
    public String type() {
      return "charm";
    }

    @Override
    public String name() {
      return entry.metadata().name();
    }

    @Override
    public String summary() {
      return entry.metadata().summary();
    }

    @Override
    public String description() {
      var text = entry.metadata().description();
      return text.isEmpty() ? summary() : text;
    }

    @Override
    public Archive archive() {
      return entry.archive();
    }

    @Override
    public List<BaseWire> bases() {
      return entry.metadata().bases().stream()
          .flatMap(
              base ->
                  CharmWriter.architectures(base).stream()
                      .map(arch -> new BaseWire(arch, base.name(), track(base.channel()))))
          .toList();
    }

    private static String track(String channel) {
      int slash = channel.indexOf('/');
      return slash < 0 ? channel : channel.substring(0, slash);
    }

    @Override
    public Map<String, Integer> channels() {
      return entry.channels();
    }

    @Override
    public String channel(String asked) {
      return entry.channel(asked);
    }

    @Override
    public OptionalInt revisionAt(String channel) {
      return entry.revisionAt(channel);
    }

    @Override
    public List<ContainedCharm> contained() {
      return List.of();
    }

    @Override
    public Optional<CharmEntry> charm() {
      return Optional.of(entry);
    }
  }

  /** A bundle, which runs on whatever its charms do. */
  record OfBundle(BundleEntry entry) implements HubPackage {
    @Override
    public String type() {
      return "bundle";
    }

    @Override
    public String name() {
      return entry.name();
    }

    @Override
    public String summary() {
      return entry.summary();
    }

    @Override
    public String description() {
      return entry.summary();
    }

    @Override
    public Archive archive() {
      return entry.archive();
    }

    @Override
    public List<BaseWire> bases() {
      return List.of();
    }

    @Override
    public Map<String, Integer> channels() {
      return Map.of(STABLE, BundleEntry.REVISION);
    }

    @Override
    public String channel(String asked) {
      return STABLE;
    }

    @Override
    public OptionalInt revisionAt(String channel) {
      return OptionalInt.of(BundleEntry.REVISION);
    }

    @Override
    public List<ContainedCharm> contained() {
      return entry.charms().stream()
          .map(name -> new ContainedCharm(name, CharmIds.of(name), ""))
          .toList();
    }

    @Override
    public Optional<CharmEntry> charm() {
      return Optional.empty();
    }
  }
}
