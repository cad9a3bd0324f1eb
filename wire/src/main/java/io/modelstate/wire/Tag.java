package io.modelstate.wire;

import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A thing as Juju's RPC names it: {@code user-bob}, {@code machine-0-lxd-1}. */
public record Tag(TagKind kind, String id) {

  public static Tag user(String user) {
    return new Tag(TagKind.USER, new UserName(user).id());
  }

  public static Tag model(String uuid) {
    return new Tag(TagKind.MODEL, uuid);
  }

  public static Tag controller(String uuid) {
    return new Tag(TagKind.CONTROLLER, uuid);
  }

  public static Tag cloud(String name) {
    return new Tag(TagKind.CLOUD, name);
  }

  public static Tag credential(CredentialId id) {
    return new Tag(TagKind.CREDENTIAL, id.toString());
  }

  @Override
  public String toString() {
    return kind.text() + "-" + kind.toSuffix(id);
  }

  /** Underscores part the three names of a credential, so those inside a name are quoted. */
  static String credentialSuffix(String id) {
    return id.replace("_", "%5f").replace('/', '_');
  }

  static String credentialId(String suffix) {
    try {
      return URLDecoder.decode(
          suffix.replace('_', '/').replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // Not a percent code: no credential has that id.
    }
  }
}
