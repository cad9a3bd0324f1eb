package io.modelstate.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.charms.CharmRequest;
import io.modelstate.charms.CharmStore;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleComposition;
import io.modelstate.domain.bundle.BundleDialect;
import io.modelstate.domain.bundle.BundleDiff;
import io.modelstate.domain.bundle.BundleExport.Options;
import io.modelstate.domain.bundle.BundleFolder;
import io.modelstate.domain.bundle.BundlePart;
import io.modelstate.domain.bundle.MachineMapping;
import io.modelstate.projections.view.BundleView;
import io.modelstate.wire.Json;
import io.modelstate.wire.bundle.BundleDiffText;
import io.modelstate.wire.bundle.BundleYaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model as a bundle, and compared with one. */
@Controller("/v1/models/{model}/bundle")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BundleResource {
  private final Views views;
  private final CharmStore charms;

  BundleResource(Views views, CharmStore charms) {
    this.views = views;
    this.charms = charms;
  }

  /** A YAML text. */
  @Schema(name = "Bundle")
  record Exported(String result) {}

  /** A YAML text, and what Juju would warn of. */
  @Schema(name = "BundleDiff")
  record Compared(String result, List<String> warnings) {}

  /** The text of a bundle, and of overlays in their order. */
  @Schema(name = "BundleTexts")
  record Texts(String bundle, @Nullable List<String> overlays) {}

  @Get
  @Operation(operationId = "exportBundle", summary = "The model as a bundle")
  @ApiResponse(
      responseCode = "200",
      description = "The bundle's text",
      content = @Content(schema = @Schema(implementation = Exported.class)))
  HttpResponse<byte[]> export(
      HttpRequest<?> request,
      String model,
      @Schema(type = "boolean") @QueryValue("charm-defaults") @Nullable String defaults,
      @Schema(type = "boolean") @QueryValue @Nullable String series) {
    var options =
        new Options(Queries.flag("charm-defaults", defaults), Queries.flag("series", series));
    return JsonAnswer.ok(
        new Exported(
            BundleView.exported(views.reader(request), views.connect(request, model), options)));
  }

  @Post(uri = "/diff", consumes = MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "diffBundle",
      summary = "Compare a bundle with the model",
      description =
          "With `how-to-page` in the older form of Juju's how-to page, which compares charms with"
              + " their revisions and leaves charm defaults out.")
  @ApiResponse(
      responseCode = "200",
      description = "The differences; an empty map for none",
      content = @Content(schema = @Schema(implementation = Compared.class)))
  HttpResponse<byte[]> diff(
      HttpRequest<?> request,
      String model,
      @Body byte[] body,
      @Schema(type = "boolean") @QueryValue @Nullable String annotations,
      @QueryValue("map-machines") @Nullable String machines,
      @Schema(type = "boolean") @QueryValue("how-to-page") @Nullable String howToPage) {
    var state = views.reader(request).readable(views.connect(request, model));
    var dialect =
        Queries.flag("how-to-page", howToPage) ? BundleDialect.HOW_TO_PAGE : BundleDialect.JUJU_3;
    var bundle = BundleComposition.compose(parts(texts(body), dialect));
    var options =
        new BundleDiff.Options(
            Queries.flag("annotations", annotations),
            MachineMapping.parse(machines == null ? "" : machines),
            dialect,
            this::revision);
    var diff = BundleDiff.between(bundle, BundleView.contents(state), options);
    return JsonAnswer.ok(
        new Compared(BundleDiffText.of(diff), BundleComposition.diffWarnings(bundle)));
  }

  private static Texts texts(byte[] body) {
    var tree = Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class);
    if (!tree.path("bundle").isTextual()) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST, "the body must be a JSON object with a text \"bundle\"");
    }
    var overlays = new ArrayList<String>();
    tree.path("overlays").forEach(overlay -> overlays.add(overlay.asText()));
    return new Texts(tree.path("bundle").asText(), overlays);
  }

  private static List<BundlePart> parts(Texts texts, BundleDialect dialect) {
    var yaml = new BundleYaml();
    var parts =
        new ArrayList<>(BundlePart.ofBundle(texts.bundle(), yaml, BundleFolder.remote(), dialect));
    if (texts.overlays() != null) {
      for (var overlay : texts.overlays()) {
        parts.addAll(BundlePart.ofOverlay(overlay, yaml, BundleFolder.remote(), dialect));
      }
    }
    return parts;
  }

  /** 0 for a charm that is not known. */
  private int revision(String charm) {
    return charms.entry(charm).isEmpty()
        ? 0
        : charms.resolve(CharmRequest.of(charm)).charm().origin().revision();
  }
}
