package io.modelstate.api.hub;

import io.modelstate.api.hub.HubPackage.OfBundle;
import io.modelstate.api.hub.HubPackage.OfCharm;
import io.modelstate.api.hub.HubWire.Action;
import io.modelstate.api.hub.HubWire.ActionResult;
import io.modelstate.api.hub.HubWire.BaseWire;
import io.modelstate.api.hub.HubWire.ErrorWire;
import io.modelstate.api.hub.HubWire.Errors;
import io.modelstate.api.hub.HubWire.Extra;
import io.modelstate.api.hub.HubWire.Found;
import io.modelstate.api.hub.HubWire.Info;
import io.modelstate.api.hub.HubWire.PackageWire;
import io.modelstate.api.hub.HubWire.Refresh;
import io.modelstate.api.hub.HubWire.Refreshed;
import io.modelstate.api.hub.HubWire.ReleasedOn;
import io.modelstate.charms.Archive;
import io.modelstate.charms.Bundles;
import io.modelstate.charms.CharmStore;
import io.modelstate.charms.CharmWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what clients ask Charmhub, from the charms known here.
 *
 * @param root where the downloads are, such as {@code https://localhost:17070}
 */
public record Hub(CharmStore charms, String root) {
  /** A charm or bundle with all its releases; empty for an unknown name. */
  public Optional<Info> info(String name) {
    return named(name).map(one -> info(one, true));
  }

  /** Where the file of a charm or bundle is, in its default channel. */
  public Optional<String> downloadUrl(String name) {
    return named(name).map(one -> one.url(root, one.revisionAt(one.channel("")).orElse(0)));
  }

  /** Those whose name or summary holds the words, by name; all for none. */
  public Found find(String words, String type) {
    var sought = words.strip().toLowerCase(Locale.ROOT);
    Predicate<HubPackage> fits =
        one ->
            (type.isEmpty() || one.type().equals(type))
                && (one.name().contains(sought)
                    || one.summary().toLowerCase(Locale.ROOT).contains(sought));
    return new Found(all().filter(fits).map(one -> info(one, false)).toList());
  }

  public Refreshed refresh(Refresh request) {
    return new Refreshed(list(request.actions()).stream().map(one -> act(request, one)).toList());
  }

  /** The file of a package, by the id in its URL. */
  public Optional<Archive> download(String id, String type) {
    return all()
        .filter(one -> one.id().equals(id) && one.type().equals(type))
        .findFirst()
        .map(HubPackage::archive);
  }

  /** What Charmhub answers when it is asked for a name it does not know. */
  public static Errors unknown(String name) {
    return new Errors(List.of(new ErrorWire("resource-not-found", noName(name), null)));
  }

  /** The sentence in it. */
  public static String noName(String name) {
    return nothing("name", name);
  }

  private Stream<HubPackage> all() {
    var names = new TreeSet<>(charms.names());
    names.addAll(Bundles.names());
    return names.stream().flatMap(name -> named(name).stream());
  }

  private Optional<HubPackage> named(String name) {
    return charms
        .entry(name)
        .<HubPackage>map(OfCharm::new)
        .or(() -> Bundles.entry(name).map(OfBundle::new));
  }

  private Info info(HubPackage one, boolean releases) {
    return new Info(
        one.type(),
        one.id(),
        one.name(),
        one.entity(),
        releases ? one.releases(root) : List.of(),
        one.defaultRelease(root));
  }

  private ActionResult act(Refresh request, Action action) {
    var id = text(action.id());
    var name = text(action.name());
    var found = name.isEmpty() ? all().filter(one -> one.id().equals(id)).findFirst() : named(name);
    if (found.isEmpty()) {
      return name.isEmpty()
          ? failed(action, new ErrorWire("id-not-found", nothing("id", id), null))
          : failed(action, new ErrorWire("name-not-found", noName(name), null));
    }
    var one = found.get();
    var base = action.base();
    var revision = action.revision();
    if (revision != null) {
      return revision < 0
          ? failed(action, new ErrorWire("revision-not-found", "No such revision", null))
          : released(action, one, "", revision);
    }
    var channel = one.channel(channel(request, action));
    var released = one.revisionAt(channel);
    if (released.isEmpty() || !runsOn(one, base)) {
      return failed(action, notReleased(one));
    }
    return released(action, one, channel, released.getAsInt());
  }

  /** A refresh follows the channel that its context tells of. */
  private static String channel(Refresh request, Action action) {
    if (!text(action.channel()).isEmpty()) {
      return text(action.channel());
    }
    return list(request.context()).stream()
        .filter(context -> context.instanceKey().equals(action.instanceKey()))
        .map(context -> text(context.trackingChannel()))
        .findFirst()
        .orElse("");
  }

  private static boolean runsOn(HubPackage one, @Nullable BaseWire asked) {
    return asked == null
        || asked.name().isEmpty()
        || asked.name().equals("NA")
        || one.bases().isEmpty()
        || one.bases().stream()
            .anyMatch(
                base ->
                    base.name().equals(asked.name()) && asked.channel().startsWith(base.channel()));
  }

  private static ErrorWire notReleased(HubPackage one) {
    var releases =
        new TreeMap<>(one.channels())
            .keySet().stream()
                .flatMap(channel -> one.bases().stream().map(base -> new ReleasedOn(base, channel)))
                .toList();
    return new ErrorWire(
        "revision-not-found",
        "No revision was found in the Store for the given parameters.",
        new Extra(releases));
  }

  private ActionResult released(Action action, HubPackage one, String channel, int revision) {
    var metadata = one.charm().map(charm -> charm.metadata());
    return new ActionResult(
        new PackageWire(
            one.type(),
            one.download(root, revision),
            one.id(),
            HubPackage.LICENSE,
            one.name(),
            HubPackage.PUBLISHER,
            List.of(),
            one.bases(),
            revision,
            one.summary(),
            String.valueOf(revision),
            HubPackage.NO_TIME,
            metadata.map(CharmWriter::metadataYaml).orElse(""),
            metadata.map(CharmWriter::configYaml).orElse("")),
        channel,
        null,
        one.id(),
        action.instanceKey(),
        one.name(),
        action.action(),
        HubPackage.NO_TIME);
  }

  private static ActionResult failed(Action action, ErrorWire error) {
    return new ActionResult(
        null,
        "",
        error,
        text(action.id()),
        action.instanceKey(),
        text(action.name()),
        "error",
        HubPackage.NO_TIME);
  }

  private static String nothing(String what, String value) {
    return "No charm or bundle with %s '%s'.".formatted(what, value);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
