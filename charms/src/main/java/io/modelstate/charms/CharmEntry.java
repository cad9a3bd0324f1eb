package io.modelstate.charms;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmBase;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOrigin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A charm of a store with its releases.
 *
 * @param channels the revision of each, by {@code track/risk}
 * @param defaultTrack where it is released when nobody says otherwise
 */
public record CharmEntry(
    CharmMetadata metadata, Map<String, Integer> channels, String defaultTrack) {
  private static final String LATEST = "latest";
  private static final String STABLE = "stable";
  static final List<String> RISKS = List.of(STABLE, "candidate", "beta", "edge");
  private static final String DEFAULT_ARCH = "amd64";

  public CharmEntry {
    channels = Map.copyOf(channels);
  }

  /** By default on {@code latest}, else on its newest track. */
  public CharmEntry(CharmMetadata metadata, Map<String, Integer> channels) {
    this(metadata, channels, defaultTrack(tracks(channels)));
  }

  private static String defaultTrack(Set<String> tracks) {
    return tracks.contains(LATEST)
        ? LATEST
        : tracks.stream().max(Comparator.naturalOrder()).orElse(LATEST);
  }

  private static Set<String> tracks(Map<String, Integer> channels) {
    return channels.keySet().stream()
        .map(channel -> channel.substring(0, channel.indexOf('/')))
        .collect(Collectors.toSet());
  }

  /** What it says of itself as a file. It has an entry point, as Juju asks, that does nothing. */
  public Archive archive() {
    var files = new HashMap<>(CharmWriter.files(metadata));
    files.put("dispatch", "#!/bin/sh\nexit 0\n");
    return Archive.of(files);
  }

  ResolvedCharm resolve(CharmRequest request) {
    var architecture = request.architecture().isEmpty() ? DEFAULT_ARCH : request.architecture();
    var base = metadata.base(request.base(), request.fallbackBase());
    var channel = channel(request.channel());
    int revision =
        request.revision().isPresent()
            ? request.revision().getAsInt()
            : revisionAt(channel).orElseThrow(() -> notReleased(request, architecture, base));
    var url = "ch:%s/%s-%d".formatted(architecture, metadata.name(), revision);
    var origin =
        new CharmOrigin(
            CharmOrigin.Source.CHARM_HUB,
            CharmIds.of(metadata.name()),
            CharmIds.hash(url),
            revision,
            channel,
            architecture,
            base);
    return new ResolvedCharm(new Charm(url, origin), metadata);
  }

  /** Filled up: a risk alone is on the default track, a track alone is stable. */
  public String channel(String asked) {
    if (asked.isEmpty()) {
      return defaultTrack + "/" + risks(defaultTrack);
    }
    if (asked.indexOf('/') >= 0) {
      return asked;
    }
    return RISKS.contains(asked) ? defaultTrack + "/" + asked : asked + "/" + STABLE;
  }

  /** The most stable risk that the track has something at. */
  private String risks(String track) {
    return RISKS.stream()
        .filter(risk -> channels.containsKey(track + "/" + risk))
        .findFirst()
        .orElse(STABLE);
  }

  /**
   * The revision that a channel has. What is not released at a risk comes from the next more stable
   * one, as in every such store.
   */
  public OptionalInt revisionAt(String channel) {
    int slash = channel.indexOf('/');
    var track = channel.substring(0, slash);
    for (int at = RISKS.indexOf(channel.substring(slash + 1)); at >= 0; at--) {
      var revision = channels.get(track + "/" + RISKS.get(at));
      if (revision != null) {
        return OptionalInt.of(revision);
      }
    }
    return OptionalInt.empty();
  }

  private Rejected notReleased(CharmRequest request, String architecture, String base) {
    var where =
        request.channel().isEmpty()
            ? "in the charm's default channel"
            : "for channel %s".formatted(quote(request.channel()));
    var releases =
        new TreeMap<>(channels)
            .keySet().stream()
                .map(
                    channel ->
                        "channel %s: available bases are: %s"
                            .formatted(quote(channel), String.join(", ", baseTexts())))
                .collect(Collectors.joining("\n  "));
    return Rejected.because(
        "selecting releases: charm or bundle not found %s, base %s\navailable releases are:\n  %s"
            .formatted(where, quote(architecture + "/" + base.replace('@', '/')), releases));
  }

  private List<String> baseTexts() {
    return metadata.bases().stream().map(CharmBase::text).toList();
  }
}
