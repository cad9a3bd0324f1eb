package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.backend.SecretBackends;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.secret.ModelSecret;
import io.modelstate.domain.model.secret.SecretOwner;
import io.modelstate.domain.model.secret.SecretRole;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.Json;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.SecretsWire.AccessInfo;
import io.modelstate.wire.model.SecretsWire.ListSecretResult;
import io.modelstate.wire.model.SecretsWire.ListSecretResults;
import io.modelstate.wire.model.SecretsWire.SecretRevision;
import io.modelstate.wire.model.SecretsWire.SecretValueResult;
import io.modelstate.wire.model.SecretsWire.SecretsFilter;
import io.modelstate.wire.model.WireTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code juju secrets} and {@code juju show-secret}: the secrets of a model, by id. */
public final class SecretsView {
  private static final int VERSION = 1;

  private final ModelId id;
  private final ModelState model;
  private final String backend;
  private final SecretsFilter filter;

  private SecretsView(Reader reader, ModelId id, ModelState model, SecretsFilter filter) {
    this.id = id;
    this.model = model;
    this.backend = backend(reader, model);
    this.filter = filter;
  }

  /** Without their contents, for all who may read the model. */
  public static ListSecretResults of(Reader reader, ModelId id, SecretsFilter filter) {
    return new SecretsView(reader, id, reader.readable(id), filter).results(Optional.empty());
  }

  /**
   * With their contents, and a sum over them; only for those who administer the model.
   *
   * @param sealed the content behind a reference
   */
  public static ListSecretResults revealed(
      Reader reader,
      ModelId id,
      SecretsFilter filter,
      Function<SecretRef, Map<String, String>> sealed) {
    var model = reader.readable(id);
    reader.rights(model).requireAdmin();
    return new SecretsView(reader, id, model, filter).results(Optional.of(sealed));
  }

  /** The name of the backend that keeps the secrets of a model. */
  static String backend(Reader reader, ModelState model) {
    if (model.config().get("secret-backend") instanceof ConfigValue.Text(var name)
        && reader.controller().backends().named(name).isPresent()) {
      return name;
    }
    return model.details().caas() ? SecretBackendsView.localName(model) : SecretBackends.INTERNAL;
  }

  private ListSecretResults results(Optional<Function<SecretRef, Map<String, String>>> sealed) {
    return new ListSecretResults(chosen().stream().map(secret -> result(secret, sealed)).toList());
  }

  private List<ModelSecret> chosen() {
    var uri = filter.uri();
    var label = filter.label();
    var owner = filter.ownerTag();
    if (owner != null) {
      Tags.parse(owner);
    }
    return model.secrets().byId().values().stream()
        .filter(secret -> uri == null || secret.id().equals(id(uri)))
        .filter(secret -> label == null || secret.label().equals(label))
        .filter(secret -> owner == null || tag(secret.owner()).equals(owner))
        .toList();
  }

  private static String id(String uri) {
    return Tags.id(
            "secret-" + uri.substring(1 + Math.max(uri.lastIndexOf(':'), uri.lastIndexOf('/'))),
            TagKind.SECRET)
        .orElseThrow(() -> Rejected.notValid("secret URI \"%s\" not valid".formatted(uri)));
  }

  private ListSecretResult result(
      ModelSecret secret, Optional<Function<SecretRef, Map<String, String>>> sealed) {
    var asked = filter.revision();
    var shown = asked == null ? secret.latest() : revision(secret, asked);
    return new ListSecretResult(
        secret.uri(),
        VERSION,
        tag(secret.owner()),
        secret.rotate().name().toLowerCase(Locale.ROOT),
        null,
        secret.description(),
        secret.label(),
        secret.latest().number(),
        sealed.map(open -> sum(open.apply(secret.latest().content()))).orElse(""),
        secret.latest().expires().map(WireTime::of).orElse(null),
        WireTime.of(secret.created()),
        WireTime.of(secret.updated()),
        (asked == null ? List.copyOf(secret.revisions().values()) : List.of(shown))
            .stream().map(this::revision).toList(),
        value(shown, sealed),
        access(secret));
  }

  private static @Nullable SecretValueResult value(
      io.modelstate.domain.model.secret.SecretRevision revision,
      Optional<Function<SecretRef, Map<String, String>>> sealed) {
    return sealed
        .map(open -> new SecretValueResult(open.apply(revision.content()), null))
        .orElse(null);
  }

  private static io.modelstate.domain.model.secret.SecretRevision revision(
      ModelSecret secret, int number) {
    return secret
        .revision(number)
        .orElseThrow( // The word is spelled as Juju does.
            () -> Rejected.notFound("revison %d for secret".formatted(number), secret.uri()));
  }

  private SecretRevision revision(io.modelstate.domain.model.secret.SecretRevision revision) {
    return new SecretRevision(
        revision.number(),
        null,
        backend,
        WireTime.of(revision.created()),
        WireTime.of(revision.created()),
        revision.expires().map(WireTime::of).orElse(null));
  }

  private List<AccessInfo> access(ModelSecret secret) {
    var scope = tag(SecretOwner.MODEL);
    return secret.access().entrySet().stream()
        .filter(entry -> entry.getValue() == SecretRole.VIEW)
        .map(entry -> new AccessInfo(tag(entry.getKey()), scope, "view"))
        .toList();
  }

  private String tag(SecretOwner owner) {
    var tag =
        switch (owner.kind()) {
          case MODEL -> new Tag(TagKind.MODEL, id.uuid());
          case APPLICATION -> new Tag(TagKind.APPLICATION, owner.name());
          case UNIT -> new Tag(TagKind.UNIT, owner.name());
        };
    return tag.toString();
  }

  /** Of the JSON object that Juju's server would store. */
  private static String sum(Map<String, String> content) {
    try {
      var bytes = Json.write(new TreeMap<>(content)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
