package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.cloud.CloudAccess;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.cloud.Clouds;
import io.modelstate.domain.controller.user.User;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.Tag;
import io.modelstate.wire.model.CloudWire.Cloud;
import io.modelstate.wire.model.CloudWire.CloudInfo;
import io.modelstate.wire.model.CloudWire.CloudInfoResult;
import io.modelstate.wire.model.CloudWire.CloudInfoResults;
import io.modelstate.wire.model.CloudWire.CloudRegion;
import io.modelstate.wire.model.CloudWire.CloudResult;
import io.modelstate.wire.model.CloudWire.CloudResults;
import io.modelstate.wire.model.CloudWire.CloudUserInfo;
import io.modelstate.wire.model.CloudWire.CloudsResult;
import io.modelstate.wire.model.CloudWire.ListCloudInfo;
import io.modelstate.wire.model.CloudWire.ListCloudInfoResult;
import io.modelstate.wire.model.CloudWire.ListCloudInfoResults;
import io.modelstate.wire.model.CommonWire.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code juju clouds}, {@code show-cloud} and {@code regions}: the Cloud facade. */
public final class CloudsView {
  private CloudsView() {}

  /** Those the reader may add models to, all for a superuser, by tag. */
  public static CloudsResult of(Reader reader) {
    var clouds = new TreeMap<String, Cloud>();
    for (var entry : reader.controller().clouds().byName().values()) {
      if (visible(reader, entry)) {
        clouds.put(Tag.cloud(entry.cloud().name()).toString(), wire(reader, entry.cloud()));
      }
    }
    return new CloudsResult(clouds);
  }

  public static CloudResults of(Reader reader, @Nullable List<Entity> clouds) {
    return new CloudResults(
        Refusals.each(
            clouds,
            tag -> new CloudResult(of(reader, WireForms.cloud(tag)), null),
            error -> new CloudResult(null, error)));
  }

  /** A cloud the reader has no access to is not found. */
  public static Cloud of(Reader reader, String name) {
    return reader
        .controller()
        .clouds()
        .find(name)
        .filter(entry -> visible(reader, entry))
        .map(entry -> wire(reader, entry.cloud()))
        .orElseThrow(() -> Rejected.notFound("cloud", name));
  }

  public static CloudInfoResults info(Reader reader, @Nullable List<Entity> clouds) {
    return new CloudInfoResults(
        Refusals.each(
            clouds,
            tag -> new CloudInfoResult(info(reader, WireForms.cloud(tag)), null),
            error -> new CloudInfoResult(null, error)));
  }

  /** A cloud with its users; only themselves for those who are not its admins. */
  public static CloudInfo info(Reader reader, String name) {
    boolean superuser = reader.superuser();
    var entry = reader.controller().clouds().require(name);
    var users = users(reader, entry, superuser);
    if (users.isEmpty() && !superuser) {
      throw Rejected.permissionDenied();
    }
    var cloud = entry.cloud();
    return new CloudInfo(
        cloud.type(),
        cloud.authTypes(),
        cloud.endpoints().endpoint(),
        cloud.endpoints().identity(),
        cloud.endpoints().storage(),
        regions(cloud),
        users);
  }

  /**
   * Cloud.ListCloudInfo: each cloud with the user's own access to it.
   *
   * @param all every cloud; only for a superuser, without effect for others
   */
  public static ListCloudInfoResults list(Reader reader, UserName of, boolean all) {
    reader.requireSelf(of);
    boolean everything = all && reader.superuser();
    var results = new ArrayList<ListCloudInfoResult>();
    for (var entry : reader.controller().clouds().byName().values()) {
      var access = entry.of(of);
      if (everything || access.isPresent()) {
        var cloud = entry.cloud();
        results.add(
            new ListCloudInfoResult(
                new ListCloudInfo(
                    cloud.type(),
                    cloud.authTypes(),
                    cloud.endpoints().endpoint(),
                    cloud.endpoints().identity(),
                    cloud.endpoints().storage(),
                    regions(cloud),
                    access.map(CloudAccess::text).orElse("")),
                null));
      }
    }
    return new ListCloudInfoResults(results);
  }

  private static List<CloudUserInfo> users(Reader reader, Clouds.Entry entry, boolean superuser) {
    boolean everybody =
        superuser || entry.of(reader.user()).filter(CloudAccess.ADMIN::equals).isPresent();
    var users = new ArrayList<CloudUserInfo>();
    entry
        .access()
        .forEach(
            (key, access) -> {
              if (everybody || reader.user().key().equals(key)) {
                users.add(user(reader, new UserName(key), access));
              }
            });
    return users;
  }

  private static CloudUserInfo user(Reader reader, UserName name, CloudAccess access) {
    var record = reader.controller().users().find(name);
    return new CloudUserInfo(
        record.map(user -> user.name().id()).orElse(name.id()),
        record.map(User::displayName).orElse(""),
        access.text());
  }

  private static boolean visible(Reader reader, Clouds.Entry entry) {
    return reader.superuser() || entry.of(reader.user()).isPresent();
  }

  private static Cloud wire(Reader reader, CloudDefinition cloud) {
    return new Cloud(
        cloud.type(),
        cloud.authTypes(),
        cloud.endpoints().endpoint(),
        cloud.endpoints().identity(),
        cloud.endpoints().storage(),
        "",
        regions(cloud),
        cloud.caCertificates(),
        cloud.skipTlsVerify(),
        WireForms.json(cloud.config()),
        Map.of(),
        reader.controller().details().cloud().equals(cloud.name()));
  }

  private static List<CloudRegion> regions(CloudDefinition cloud) {
    return cloud.regions().stream()
        .map(
            region ->
                new CloudRegion(
                    region.name(),
                    region.endpoints().endpoint(),
                    region.endpoints().identity(),
                    region.endpoints().storage()))
        .toList();
  }
}
