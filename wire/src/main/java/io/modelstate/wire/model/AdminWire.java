package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade Admin, version 3. */
public final class AdminWire {
  private AdminWire() {}

  /** {@code cliArgs} is the command line that was typed. */
  public record LoginRequest(
      String authTag,
      String credentials,
      String nonce,
      @Nullable JsonNode macaroons,
      int bakeryVersion,
      String cliArgs,
      String userData,
      String clientVersion) {
    @Override
    public String toString() {
      return "LoginRequest[authTag=" + authTag + "]"; // The password is for one reader only.
    }
  }

  /** {@code modelTag} only on a connection to a model. */
  public record LoginResult(
      @Nullable List<List<HostPort>> servers,
      @OmitEmpty String modelTag,
      String controllerTag,
      @OmitNull @Nullable AuthUserInfo userInfo,
      @OmitEmpty List<FacadeVersions> facades,
      String serverVersion) {}

  /** In place of a result: the client is to bring a discharge of the macaroon. */
  public record DischargeRequired(
      JsonNode dischargeRequired,
      JsonNode bakeryDischargeRequired,
      String dischargeRequiredError) {}

  /** {@code type} is ipv4, ipv6 or hostname. */
  public record HostPort(String value, String type, String scope, int port) {}

  public record AuthUserInfo(
      String displayName,
      String identity,
      @OmitNull @Nullable WireTime lastConnection,
      String controllerAccess,
      String modelAccess) {}

  public record FacadeVersions(String name, List<Integer> versions) {}
}
