package io.modelstate.api.facade;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.api.facade.CharmForms.OriginForm;
import io.modelstate.api.facade.CharmsFacade.ResolvedReference;
import io.modelstate.api.facade.CharmsFacade.Urls;
import io.modelstate.api.hub.Hub;
import io.modelstate.api.rpc.Call;
import io.modelstate.charms.BundleEntry;
import io.modelstate.charms.Bundles;
import io.modelstate.charms.CharmIds;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.wire.model.OmitNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bundles by name, and where clients fetch them and charms from. */
final class HubBundles {
  private static final String URL_KEY = "charmhub-url";
  private static final String PUBLIC = "https://api.charmhub.io";

  private HubBundles() {}

  record DownloadInfos(@JsonProperty("results") List<DownloadInfo> results) {}

  record DownloadInfo(String url, @OmitNull @Nullable OriginForm charmOrigin) {}

  /** Empty for what is no bundle. A charm of that name goes first. */
  static Optional<ResolvedReference> resolved(Call call, String reference) {
    var name = CharmUrl.parse(reference).name();
    if (call.connection().services().charms().entry(name).isPresent()) {
      return Optional.empty();
    }
    return Bundles.entry(name)
        .map(
            bundle ->
                new ResolvedReference(
                    "ch:amd64/%s-%d".formatted(bundle.name(), BundleEntry.REVISION),
                    origin(bundle),
                    List.of(),
                    List.of(),
                    null));
  }

  private static OriginForm origin(BundleEntry bundle) {
    return new OriginForm(
        "charm-hub",
        "bundle",
        CharmIds.of(bundle.name()),
        bundle.archive().hash("SHA-256"),
        "stable",
        BundleEntry.REVISION,
        "latest",
        null,
        "amd64",
        null,
        "");
  }

  static Object downloads(Call call, Urls request) {
    Blocked.rights(call).requireRead();
    return new DownloadInfos(
        Changes.list(request.entities()).stream()
            .map(one -> download(call, one.charmUrl(), one.charmOrigin()))
            .toList());
  }

  private static DownloadInfo download(Call call, String url, @Nullable OriginForm asked) {
    var name = CharmUrl.parse(url).name();
    return new Hub(call.connection().services().charms(), root(call))
        .downloadUrl(name)
        .map(
            file ->
                new DownloadInfo(file, Bundles.entry(name).map(HubBundles::origin).orElse(asked)))
        .orElseThrow(() -> Rejected.because("name-not-found: " + Hub.noName(name)));
  }

  /** The store that the model names, else this server, where the client came to it. */
  private static String root(Call call) {
    var named =
        call.reader().readable(call.model()).config().get(URL_KEY)
                instanceof ConfigValue.Text(var url)
            ? url
            : "";
    return named.isEmpty() || named.equals(PUBLIC)
        ? "https://" + call.connection().peer().host()
        : named.replaceFirst("/+$", "");
  }
}
