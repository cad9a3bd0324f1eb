package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.credential.CloudCredentials.CloudCredential;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Tag;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.CloudWire;
import io.modelstate.wire.model.CloudWire.CloudCredentialArg;
import io.modelstate.wire.model.CloudWire.CloudCredentialResult;
import io.modelstate.wire.model.CloudWire.CloudCredentialResults;
import io.modelstate.wire.model.CloudWire.ControllerCredentialInfo;
import io.modelstate.wire.model.CloudWire.CredentialContent;
import io.modelstate.wire.model.CloudWire.CredentialContentResult;
import io.modelstate.wire.model.CloudWire.CredentialContentResults;
import io.modelstate.wire.model.CloudWire.ModelAccess;
import io.modelstate.wire.model.CloudWire.UserClouds;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.CommonWire.StringsResult;
import io.modelstate.wire.model.CommonWire.StringsResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code juju credentials}: Cloud.UserCredentials, Credential and CredentialContents. */
public final class CredentialsView {
  private final Reader reader;
  private final Function<SecretRef, Map<String, String>> sealed;

  private CredentialsView(Reader reader, Function<SecretRef, Map<String, String>> sealed) {
    this.reader = reader;
    this.sealed = sealed;
  }

  /**
   * Reads with the reader's rights.
   *
   * @param sealed the attributes behind a reference
   */
  public static CredentialsView of(Reader reader, Function<SecretRef, Map<String, String>> sealed) {
    reader.controller().users().requireActive(reader.user());
    return new CredentialsView(reader, sealed);
  }

  /** Ids of a user's credentials for a cloud: one's own, or anybody's for superusers. */
  public static List<CredentialId> ids(Reader reader, UserName owner, String cloud) {
    reader.requireSelf(owner);
    return reader.controller().credentials().of(owner, cloud).stream()
        .map(CloudCredential::id)
        .toList();
  }

  /** The names of the models that use a credential. */
  public static Map<ModelId, String> modelsUsing(Reader reader, CredentialId id) {
    var models = new LinkedHashMap<ModelId, String>();
    reader.eachModel(
        (uuid, model) -> {
          if (model.details().placement().credential().filter(id::equals).isPresent()) {
            models.put(uuid, model.details().name());
          }
        });
    return models;
  }

  /** Cloud.UserCredentials: tags. */
  public static StringsResults tags(Reader reader, UserClouds asked) {
    return new StringsResults(
        asked.userClouds().stream()
            .map(
                one ->
                    Refusals.one(
                        one,
                        pair ->
                            new StringsResult(
                                null,
                                ids(
                                        reader,
                                        Tags.user(pair.userTag()),
                                        WireForms.cloud(pair.cloudTag()))
                                    .stream()
                                    .map(id -> Tag.credential(id).toString())
                                    .toList()),
                        error -> new StringsResult(error, List.of())))
            .toList());
  }

  /** Cloud.Credential: what is hidden is named. */
  public CloudCredentialResults credentials(@Nullable List<Entity> tags) {
    return new CloudCredentialResults(
        Refusals.each(
            tags,
            tag -> new CloudCredentialResult(credential(Tags.credential(tag)), null),
            error -> new CloudCredentialResult(null, error)));
  }

  /** One's own, or anybody's for superusers. */
  public CloudWire.CloudCredential credential(CredentialId id) {
    reader.requireSelf(id.owner());
    var credential =
        reader
            .controller()
            .credentials()
            .find(id)
            .orElseThrow(() -> Rejected.notFound("credential", id.name()));
    var attributes = sealed.apply(credential.attributes());
    return new CloudWire.CloudCredential(
        credential.authType(),
        CredentialSecrets.open(credential, attributes),
        CredentialSecrets.hidden(credential, attributes));
  }

  /**
   * The reader's own credentials.
   *
   * @param asked none for all
   * @param secrets whether hidden attributes are shown too
   */
  public CredentialContentResults contents(List<CloudCredentialArg> asked, boolean secrets) {
    if (asked.isEmpty()) {
      return new CredentialContentResults(
          reader.controller().credentials().byId().values().stream()
              .filter(credential -> reader.is(credential.id().owner()))
              .map(credential -> new CredentialContentResult(info(credential, secrets), null))
              .toList());
    }
    return new CredentialContentResults(
        asked.stream()
            .map(
                arg ->
                    Refusals.one(
                        arg,
                        one -> new CredentialContentResult(info(own(one), secrets), null),
                        error -> new CredentialContentResult(null, error)))
            .toList());
  }

  private CloudCredential own(CloudCredentialArg asked) {
    return reader.controller().credentials().of(reader.user(), asked.cloudName()).stream()
        .filter(credential -> credential.id().name().equals(asked.credentialName()))
        .findFirst()
        .orElseThrow(() -> Rejected.notFound("credential", asked.credentialName()));
  }

  private ControllerCredentialInfo info(CloudCredential credential, boolean secrets) {
    var attributes = sealed.apply(credential.attributes());
    return new ControllerCredentialInfo(
        new CredentialContent(
            credential.id().name(),
            credential.id().cloud(),
            credential.authType(),
            true,
            secrets ? new TreeMap<>(attributes) : CredentialSecrets.open(credential, attributes)),
        users(credential.id()));
  }

  /** The models that use it, with the reader's own access to each. */
  private List<ModelAccess> users(CredentialId id) {
    var models = new ArrayList<ModelAccess>();
    reader.eachModel(
        (uuid, model) -> {
          if (model.details().placement().credential().filter(id::equals).isPresent()) {
            models.add(
                new ModelAccess(
                    model.details().name(),
                    model.access().of(reader.user()).map(access -> access.text()).orElse("")));
          }
        });
    return models;
  }
}
