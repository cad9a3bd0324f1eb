package io.modelstate.api.facade;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.facade.CharmForms.BaseForm;
import io.modelstate.api.facade.CharmForms.OriginForm;
import io.modelstate.api.facade.CharmForms.PlacementForm;
import io.modelstate.api.facade.CharmForms.StorageForm;
import io.modelstate.api.rpc.Call;
import io.modelstate.api.rpc.Facade;
import io.modelstate.charms.ResolvedCharm;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.application.ApplicationCommand.DeployApplication;
import io.modelstate.domain.model.application.ApplicationCommand.RefreshApplication;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmResource;
import io.modelstate.runtime.engine.YamlDocuments;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.model.OmitNull;
import io.modelstate.wire.model.WireError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The methods of Application that bring charms into a model. */
final class Deployments {
  private static final String TRUST = "trust";

  private Deployments() {}

  record FromRepository(@JsonProperty("Args") @Nullable List<FromRepositoryArg> args) {}

  record FromRepositoryArg(
      @JsonProperty("CharmName") String charmName,
      @JsonProperty("ApplicationName") String applicationName,
      @JsonProperty("AttachStorage") @Nullable List<String> attachStorage,
      @Nullable BaseForm base,
      String channel,
      @JsonProperty("ConfigYAML") String configYaml,
      @JsonProperty("Cons") @Nullable ConstraintsValue constraints,
      @JsonProperty("DryRun") boolean dryRun,
      Map<String, String> endpointBindings,
      boolean force,
      @Nullable Integer numUnits,
      @JsonProperty("Placement") @Nullable List<PlacementForm> placement,
      @Nullable Map<String, String> resources,
      @Nullable Integer revision,
      @JsonProperty("Storage") @Nullable Map<String, StorageForm> storage,
      @JsonProperty("Trust") boolean trust) {}

  record FromRepositoryResults(@JsonProperty("Results") List<FromRepositoryResult> results) {}

  record FromRepositoryResult(
      @JsonProperty("Errors") List<WireError> errors,
      @JsonProperty("Info") Info info,
      @JsonProperty("PendingResourceUploads") List<PendingUpload> pendingResourceUploads) {}

  record Info(
      String architecture,
      @OmitNull @Nullable BaseForm base,
      String channel,
      @OmitNull @Nullable String effectiveChannel,
      String name,
      int revision) {
    static final Info NONE = new Info("", null, "", null, "", 0);
  }

  record PendingUpload(
      @JsonProperty("Name") String name,
      @JsonProperty("Filename") String filename,
      @JsonProperty("Type") String type) {}

  record Deploying(@Nullable List<DeployingOne> applications) {}

  record DeployingOne(
      String application,
      String charmUrl,
      @Nullable OriginForm charmOrigin,
      int numUnits,
      @Nullable Map<String, String> config,
      String configYaml,
      @Nullable ConstraintsValue constraints,
      @Nullable List<PlacementForm> placement,
      @Nullable Map<String, StorageForm> storage,
      @Nullable List<String> attachStorage,
      @Nullable Map<String, String> endpointBindings,
      @Nullable Map<String, String> resources,
      @JsonProperty("Force") boolean force) {}

  record SetCharm(
      String application,
      String charmUrl,
      @Nullable OriginForm charmOrigin,
      @Nullable Map<String, String> configSettings,
      String configSettingsYaml,
      boolean force,
      boolean forceBase,
      boolean forceUnits,
      @Nullable Map<String, StorageForm> storageConstraints,
      @Nullable Map<String, String> endpointBindings,
      @Nullable Map<String, String> resourceIds) {}

  static Object fromRepository(Call call, FromRepository request) {
    ApplicationChanges.requireWrite(call, Operation.REMOVE);
    return new FromRepositoryResults(
        Changes.list(request.args()).stream().map(one -> fromRepository(call, one)).toList());
  }

  private static FromRepositoryResult fromRepository(Call call, FromRepositoryArg one) {
    return Changes.answer(
        () -> {
          var base = one.base();
          var found =
              CharmForms.resolve(
                  call,
                  one.charmName(),
                  one.channel(),
                  one.revision(),
                  one.constraints() == null
                      ? ""
                      : one.constraints().constraints().arch().orElse(""),
                  base == null ? "" : base.text());
          var command = command(call, one, found);
          if (one.dryRun()) {
            call.preview(command);
          } else {
            call.execute(command);
          }
          return new FromRepositoryResult(
              List.of(),
              info(command.application(), found),
              uploads(found.metadata(), one.resources()));
        },
        error -> new FromRepositoryResult(List.of(error), Info.NONE, List.of()));
  }

  private static Info info(String application, ResolvedCharm found) {
    var origin = found.charm().origin();
    return new Info(
        origin.architecture(),
        BaseForm.of(origin.base()),
        origin.channel(),
        null,
        application,
        origin.revision());
  }

  private static DeployApplication command(Call call, FromRepositoryArg one, ResolvedCharm found) {
    var metadata = found.metadata();
    var name = one.applicationName().isEmpty() ? metadata.name() : one.applicationName();
    var inFile = one.applicationName().isEmpty() ? CharmUrl.parse(one.charmName()).name() : name;
    var settings = settings(inFile, one.configYaml(), Map.of());
    var constraints = one.constraints();
    int units = one.numUnits() == null ? 1 : one.numUnits();
    return new DeployApplication(
        call.model(),
        name,
        found.charm(),
        metadata,
        metadata.subordinate() ? 0 : units,
        CharmForms.placement(one.placement()),
        (constraints == null ? ConstraintsValue.NONE : constraints).constraints(),
        settings.minus(TRUST),
        one.trust() || ConfigValue.bool(true).equals(settings.get(TRUST)),
        TreePMap.from(new TreeMap<>(ApplicationChanges.map(one.endpointBindings()))),
        CharmForms.storage(one.storage()),
        TreePMap.empty(),
        Changes.list(one.attachStorage()),
        revisions(one.resources()),
        one.force(),
        true);
  }

  /** Those that are numbers; the others name files, which are sent later. */
  private static TreePMap<String, String> revisions(@Nullable Map<String, String> resources) {
    var all = TreePMap.<String, String>empty();
    for (var entry : ApplicationChanges.map(resources).entrySet()) {
      if (entry.getValue().matches("[0-9]{1,9}")) {
        all = all.plus(entry.getKey(), entry.getValue());
      }
    }
    return all;
  }

  private static List<PendingUpload> uploads(
      CharmMetadata metadata, @Nullable Map<String, String> resources) {
    var all = new ArrayList<PendingUpload>();
    ApplicationChanges.map(resources)
        .forEach(
            (name, value) -> {
              var what = metadata.resources().get(name);
              if (what != null && !value.matches("[0-9]{1,9}")) {
                var type = what.type() == CharmResource.Type.FILE ? "file" : "oci-image";
                all.add(new PendingUpload(name, value, type));
              }
            });
    return all;
  }

  static Object deploy(Call call, Deploying request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    return Changes.each(request.applications(), one -> deploy(call, one));
  }

  private static void deploy(Call call, DeployingOne one) {
    var url = CharmUrl.parse(one.charmUrl());
    if (url.revision().isEmpty()) {
      throw Rejected.because("charm url must include revision");
    }
    var metadata = held(call, one.charmUrl());
    var settings = settings(one.application(), one.configYaml(), one.config());
    var constraints = one.constraints();
    call.execute(
        new DeployApplication(
            call.model(),
            one.application(),
            charm(one.charmUrl(), one.charmOrigin(), metadata),
            metadata,
            metadata.subordinate() ? 0 : one.numUnits(),
            CharmForms.placement(one.placement()),
            (constraints == null ? ConstraintsValue.NONE : constraints).constraints(),
            settings.minus(TRUST),
            trusted(settings),
            TreePMap.from(new TreeMap<>(ApplicationChanges.map(one.endpointBindings()))),
            CharmForms.storage(one.storage()),
            TreePMap.empty(),
            Changes.list(one.attachStorage()),
            TreePMap.from(new TreeMap<>(ApplicationChanges.map(one.resources()))),
            one.force(),
            false));
  }

  private static boolean trusted(TreePMap<String, ConfigValue> settings) {
    var trust = settings.get(TRUST);
    return ConfigValue.bool(true).equals(trust) || ConfigValue.text("true").equals(trust);
  }

  private static Charm charm(String url, @Nullable OriginForm origin, CharmMetadata metadata) {
    if (origin == null) {
      throw Rejected.notValid("nil charm origin not valid");
    }
    var revision = CharmUrl.parse(url).revision();
    var charm = new Charm(url, origin.origin(revision.orElse(0)));
    if (!charm.origin().base().isEmpty() || metadata.bases().isEmpty()) {
      return charm;
    }
    throw Rejected.notValid("charm origin without base not valid");
  }

  private static CharmMetadata held(Call call, String url) {
    return call.reader()
        .readable(call.model())
        .charms()
        .at(url)
        .orElseThrow(() -> Rejected.notFound("charm", url));
  }

  static Object setCharm(Call call, SetCharm request) {
    Blocked.rights(call).requireWrite();
    var metadata = held(call, request.charmUrl());
    call.execute(
        new RefreshApplication(
            call.model(),
            request.application(),
            charm(request.charmUrl(), request.charmOrigin(), metadata),
            metadata,
            settings(request.application(), request.configSettingsYaml(), request.configSettings()),
            CharmForms.storage(request.storageConstraints()),
            TreePMap.from(new TreeMap<>(ApplicationChanges.map(request.endpointBindings()))),
            TreePMap.from(new TreeMap<>(ApplicationChanges.map(request.resourceIds()))),
            request.force() || request.forceBase(),
            request.forceUnits()));
    return Facade.NOTHING;
  }

  /** Those of the YAML text under the application's name, and over them the single texts. */
  static TreePMap<String, ConfigValue> settings(
      String application, String yaml, @Nullable Map<String, String> texts) {
    var all = TreePMap.<String, ConfigValue>empty();
    if (!yaml.isBlank()) {
      if (!(YamlDocuments.read(yaml) instanceof Map<?, ?> document)) {
        throw Rejected.because("cannot parse settings data");
      }
      if (document.get(application) instanceof Map<?, ?> settings) {
        all = ConfigValue.fields(settings);
      } else if (!document.containsKey(application)) {
        throw Rejected.because("no settings found for \"%s\"".formatted(application));
      }
    }
    for (var entry : ApplicationChanges.map(texts).entrySet()) {
      all = all.plus(entry.getKey(), ConfigValue.text(entry.getValue()));
    }
    return all;
  }
}
