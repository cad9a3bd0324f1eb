package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.modelstate.domain.Rejected;
import io.modelstate.projections.view.SealedFields;
import io.modelstate.projections.view.SecretsView;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.SecretsWire.ListSecretResults;
import io.modelstate.wire.model.SecretsWire.SecretsFilter;
import io.modelstate.wire.render.Secrets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** The secrets of a model. */
@Controller("/v1/models/{model}/secrets")
final class SecretsResource {
  private final Views views;
  private final Engine engine;

  SecretsResource(Views views, Engine engine) {
    this.views = views;
    this.engine = engine;
  }

  @Get
  @Operation(
      operationId = "listSecrets",
      summary = "The secrets, or one by its id or name",
      description =
          "With `reveal` the answer has their values too, as base64: for those who administer the"
              + " model.")
  @ApiResponse(
      responseCode = "200",
      description = "ListSecrets",
      content = @Content(schema = @Schema(implementation = ListSecretResults.class)))
  HttpResponse<byte[]> secrets(
      HttpRequest<?> request,
      String model,
      @QueryValue @Nullable String secret,
      @QueryValue @Nullable String revision,
      @QueryValue @Nullable String owner,
      @Schema(type = "boolean") @QueryValue @Nullable String reveal,
      @QueryValue @Nullable String format) {
    var id = views.connect(request, model);
    var reader = views.reader(request);
    var uri = secret == null ? null : reader.readable(id).secrets().require(secret).uri();
    var filter = new SecretsFilter(uri, null, number(revision), owner);
    var answer =
        Queries.flag("reveal", reveal)
            ? SecretsView.revealed(reader, id, filter, SealedFields.of(engine))
            : SecretsView.of(reader, id, filter);
    return views.answer(
        request, format, answer, look -> Secrets.list(answer, look.viewer(), look.format()));
  }

  private static @Nullable Integer number(@Nullable String revision) {
    try {
      return revision == null ? null : Integer.valueOf(revision);
    } catch (NumberFormatException e) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST, "revision must be a whole number, not \"" + revision + "\"");
    }
  }
}
