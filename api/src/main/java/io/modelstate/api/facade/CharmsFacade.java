package io.modelstate.api.facade;

import static io.modelstate.api.rpc.ConnectionKind.MODEL;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.facade.CharmForms.BaseForm;
import io.modelstate.api.facade.CharmForms.OriginForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.config.Base;
import io.modelstate.domain.model.charm.CharmBase;
import io.modelstate.domain.model.charm.CharmCommand.AddCharm;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.projections.view.ResourcesView;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.CommonWire.ErrorResult;
import io.modelstate.wire.model.CommonWire.ErrorResults;
import io.modelstate.wire.model.OmitEmpty;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.ResourcesWire.CharmResource;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Charms: finding them by name, and those that a model holds. */
final class CharmsFacade {
  private static final int WITH_BASES = 7;

  private CharmsFacade() {}

  record Resolving(@Nullable List<Reference> resolve) {}

  record Reference(String reference, @Nullable OriginForm charmOrigin) {}

  record Resolved(@JsonProperty("Results") List<ResolvedReference> results) {}

  /** {@code supported-series} is for version 6, {@code supported-bases} for version 7. */
  record ResolvedReference(
      String url,
      @OmitNull @Nullable OriginForm charmOrigin,
      @OmitNull @Nullable List<BaseForm> supportedBases,
      @OmitNull @Nullable List<String> supportedSeries,
      @OmitNull @Nullable WireError error) {}

  record Adding(String url, @Nullable OriginForm charmOrigin, boolean force) {}

  record Added(OriginForm charmOrigin, @OmitNull @Nullable WireError error) {}

  record Url(String url) {}

  record Urls(@Nullable List<UrlAndOrigin> entities) {}

  record UrlAndOrigin(String charmUrl, @Nullable OriginForm charmOrigin) {}

  record Names(@Nullable List<String> names) {}

  record CharmUrls(List<String> charmUrls) {}

  record Metered(boolean metered) {}

  record Placements(@Nullable List<JsonNode> placements) {}

  record ResourceLists(List<List<CharmResource>> results) {}

  /** What a charm says of itself. */
  record CharmInfo(
      int revision,
      String url,
      Map<String, OptionForm> config,
      @OmitNull @Nullable MetaForm meta,
      @OmitNull @Nullable ManifestForm manifest) {}

  record OptionForm(
      String type,
      @OmitEmpty String description,
      @JsonProperty("default") @OmitNull @Nullable JsonNode defaultValue) {}

  record ManifestForm(List<ManifestBase> bases) {}

  record ManifestBase(String name, String channel, @OmitEmpty List<String> architectures) {}

  record MetaForm(
      String name,
      String summary,
      String description,
      boolean subordinate,
      @OmitEmpty Map<String, RelationForm> provides,
      @OmitEmpty Map<String, RelationForm> requires,
      @OmitEmpty Map<String, RelationForm> peers,
      @OmitEmpty Map<String, String> extraBindings,
      @OmitEmpty Map<String, StorageMeta> storage,
      @OmitEmpty Map<String, ResourceMeta> resources,
      @OmitEmpty Map<String, ContainerMeta> containers,
      String minJujuVersion) {}

  record RelationForm(
      String name,
      String role,
      @JsonProperty("interface") String interfaceName,
      boolean optional,
      int limit,
      String scope) {
    static RelationForm of(String name, CharmEndpoint endpoint) {
      return new RelationForm(
          name,
          endpoint.role().name().toLowerCase(Locale.ROOT),
          endpoint.interfaceName(),
          endpoint.optional(),
          endpoint.limit(),
          endpoint.scope().name().toLowerCase(Locale.ROOT));
    }
  }

  record StorageMeta(
      String name,
      String description,
      String type,
      boolean shared,
      boolean readOnly,
      int countMin,
      int countMax,
      long minimumSize,
      @OmitEmpty String location) {}

  record ResourceMeta(String name, String type, String path, String description) {}

  record ContainerMeta() {}

  static Facade facade() {
    return Facade.named("Charms", 5, 6, 7)
        .on(MODEL)
        .method("ResolveCharms", Right.READ, Resolving.class, CharmsFacade::resolve)
        .method("AddCharm", Right.WRITE, Adding.class, CharmsFacade::add)
        .method("CharmInfo", Right.READ, Url.class, CharmsFacade::info)
        .method("List", Right.READ, Names.class, CharmsFacade::list)
        .method("IsMetered", Right.READ, Url.class, CharmsFacade::metered)
        .method("CheckCharmPlacement", Right.READ, Placements.class, CharmsFacade::placement)
        .method("GetDownloadInfos", Right.READ, Urls.class, HubBundles::downloads)
        .method("ListCharmResources", Right.READ, Urls.class, CharmsFacade::resources)
        .build();
  }

  private static Object resolve(Call call, Resolving request) {
    Blocked.rights(call).requireRead();
    return new Resolved(
        Changes.list(request.resolve()).stream().map(one -> resolve(call, one)).toList());
  }

  private static ResolvedReference resolve(Call call, Reference one) {
    return Changes.answer(
        () -> found(call, one),
        error -> new ResolvedReference("", one.charmOrigin(), List.of(), null, error));
  }

  private static ResolvedReference found(Call call, Reference one) {
    var asked = one.charmOrigin();
    var bundle = HubBundles.resolved(call, one.reference());
    if (bundle.isPresent()) {
      return bundle.get();
    }
    var found =
        CharmForms.resolve(
            call,
            one.reference(),
            asked == null ? "" : asked.channel(),
            asked == null ? null : asked.revision(),
            asked == null ? "" : asked.architecture(),
            asked == null ? "" : asked.baseText());
    var bases = found.metadata().bases();
    boolean newer = call.version() >= WITH_BASES;
    return new ResolvedReference(
        found.charm().url(),
        OriginForm.of(found.charm().origin()),
        newer ? bases.stream().map(base -> BaseForm.of(base.text())).toList() : null,
        newer ? null : bases.stream().map(CharmsFacade::series).toList(),
        null);
  }

  private static String series(CharmBase base) {
    return Base.parse(base.text()).series().orElse("");
  }

  private static Object add(Call call, Adding request) {
    Blocked.rights(call).requireWrite();
    var asked = request.charmOrigin();
    var url = CharmUrl.parse(request.url());
    if (!url.charmhub()) {
      throw Rejected.notValid("unknown schema for charm URL \"%s\"".formatted(request.url()));
    }
    var found =
        CharmForms.resolve(
            call,
            request.url(),
            asked == null ? "" : asked.channel(),
            asked == null ? null : asked.revision(),
            asked == null ? "" : asked.architecture(),
            asked == null ? "" : asked.baseText());
    call.execute(new AddCharm(call.model(), request.url(), found.metadata()));
    return new Added(OriginForm.of(found.charm().origin()), null);
  }

  private static CharmMetadata held(Call call, String url) {
    return call.reader()
        .readable(call.model())
        .charms()
        .at(url)
        .orElseThrow(() -> Rejected.notFound("charm", url));
  }

  private static Object info(Call call, Url request) {
    var metadata = held(call, request.url());
    var url = CharmUrl.parse(request.url());
    var options = new TreeMap<String, OptionForm>();
    metadata
        .options()
        .forEach(
            (name, option) ->
                options.put(
                    name,
                    new OptionForm(
                        option.type().name().toLowerCase(Locale.ROOT),
                        option.description(),
                        option
                            .defaultValue()
                            .map(value -> Json.lenient().<JsonNode>valueToTree(value.plain()))
                            .orElse(null))));
    return new CharmInfo(
        url.revision().orElse(0), request.url(), options, meta(metadata), manifest(metadata));
  }

  private static ManifestForm manifest(CharmMetadata metadata) {
    return new ManifestForm(
        metadata.bases().stream()
            .map(base -> new ManifestBase(base.name(), base.channel(), base.architectures()))
            .toList());
  }

  private static MetaForm meta(CharmMetadata metadata) {
    var storage = new TreeMap<String, StorageMeta>();
    metadata
        .storage()
        .forEach(
            (name, one) ->
                storage.put(
                    name,
                    new StorageMeta(
                        name,
                        one.description(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.shared(),
                        one.readOnly(),
                        one.countMin(),
                        one.countMax(),
                        one.minimumSizeMib(),
                        one.location())));
    var resources = new TreeMap<String, ResourceMeta>();
    metadata
        .resources()
        .forEach(
            (name, one) ->
                resources.put(
                    name,
                    new ResourceMeta(
                        name,
                        one.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        one.path(),
                        one.description())));
    var extra = new TreeMap<String, String>();
    metadata.extraBindings().forEach(name -> extra.put(name, name));
    var containers = new TreeMap<String, ContainerMeta>();
    metadata.containers().forEach(name -> containers.put(name, new ContainerMeta()));
    return new MetaForm(
        metadata.name(),
        metadata.summary(),
        metadata.description(),
        metadata.subordinate(),
        relations(metadata, Role.PROVIDER),
        relations(metadata, Role.REQUIRER),
        relations(metadata, Role.PEER),
        extra,
        storage,
        resources,
        containers,
        metadata.minJujuVersion());
  }

  private static Map<String, RelationForm> relations(CharmMetadata metadata, Role role) {
    var all = new TreeMap<String, RelationForm>();
    metadata
        .endpoints(role)
        .forEach((name, endpoint) -> all.put(name, RelationForm.of(name, endpoint)));
    return all;
  }

  private static Object list(Call call, Names request) {
    var names = Changes.list(request.names());
    return new CharmUrls(
        call.reader().readable(call.model()).charms().byUrl().keySet().stream()
            .filter(url -> names.isEmpty() || names.contains(CharmUrl.parse(url).name()))
            .toList());
  }

  /** Nothing is metered any more. */
  private static Object metered(Call call, Url request) {
    Objects.requireNonNull(held(call, request.url()));
    return new Metered(false);
  }

  private static Object placement(Call call, Placements request) {
    Blocked.rights(call).requireRead();
    return new ErrorResults(
        Changes.list(request.placements()).stream().map(one -> ErrorResult.OK).toList());
  }

  /** What is sent with a deployment is looked after elsewhere; the store has none of its own. */
  private static Object resources(Call call, Urls request) {
    Blocked.rights(call).requireRead();
    return new ResourceLists(
        Changes.list(request.entities()).stream().map(one -> resources(call, one)).toList());
  }

  /** What the store has for the charm. */
  private static List<CharmResource> resources(Call call, UrlAndOrigin one) {
    var url = CharmUrl.parse(one.charmUrl());
    if (!url.charmhub()) {
      throw Rejected.notValid("charm \"%s\" not valid".formatted(url.name()));
    }
    var origin = one.charmOrigin();
    return CharmForms.resolve(
            call,
            one.charmUrl(),
            origin == null ? "" : origin.channel(),
            origin == null ? null : origin.revision(),
            origin == null ? "" : origin.architecture(),
            origin == null ? "" : origin.baseText())
        .metadata()
        .resources()
        .entrySet()
        .stream()
        .map(entry -> ResourcesView.inStore(entry.getKey(), entry.getValue()))
        .toList();
  }
}
