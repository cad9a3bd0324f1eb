package io.modelstate.projections.view;

import io.modelstate.domain.controller.credential.CloudCredentials.CloudCredential;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which attributes of a credential are not shown unless asked for, by auth-type. */
final class CredentialSecrets {
  private static final Map<String, Set<String>> BY_AUTH_TYPE =
      Map.ofEntries(
          Map.entry("access-key", Set.of("secret-key")),
          Map.entry("userpass", Set.of("password")),
          Map.entry(
              "certificate", Set.of("client-key", "ClientCertificateData", "Token", "trust-token")),
          Map.entry("interactive", Set.of("trust-password", "trust-token")),
          Map.entry("clientcertificate", Set.of("ClientCertificateData", "ClientKeyData")),
          Map.entry("oauth1", Set.of("maas-oauth")),
          Map.entry("oauth2", Set.of("private-key", "Token")),
          Map.entry("oauth2withcert", Set.of("ClientCertificateData", "ClientKeyData", "Token")),
          Map.entry("jsonfile", Set.of("file")),
          Map.entry("httpsig", Set.of("key", "pass-phrase")),
          Map.entry("service-principal-secret", Set.of("application-password")));

  private CredentialSecrets() {}

  /** The attributes that everybody who sees the credential may see. */
  static Map<String, String> open(CloudCredential credential, Map<String, String> attributes) {
    var shown = new TreeMap<>(attributes);
    shown.keySet().removeAll(of(credential));
    return shown;
  }

  /** Names of the attributes that are there and hidden. */
  static List<String> hidden(CloudCredential credential, Map<String, String> attributes) {
    return attributes.keySet().stream().filter(of(credential)::contains).sorted().toList();
  }

  private static Set<String> of(CloudCredential credential) {
    return BY_AUTH_TYPE.getOrDefault(credential.authType(), Set.of());
  }
}
