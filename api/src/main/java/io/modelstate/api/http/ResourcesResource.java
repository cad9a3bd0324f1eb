package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.resource.Resource;
import io.modelstate.domain.model.resource.ResourceCommand.UploadResource;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import io.modelstate.projections.view.Reader;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.WireError;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;

/** Where Juju's clients send the contents of resources to. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResourcesResource {
  private static final String PATH = "/model/{uuid}/applications/{application}/resources/{name}";
  private static final String FINGERPRINT = "Content-Sha384";

  private final Engine engine;
  private final ResourceContents contents;

  ResourcesResource(Engine engine, ResourceContents contents) {
    this.engine = engine;
    this.contents = contents;
  }

  record Failure(WireError error) {}

  @Put(uri = PATH, consumes = MediaType.ALL)
  HttpResponse<byte[]> put(
      HttpRequest<?> request,
      @PathVariable String uuid,
      @PathVariable String application,
      @PathVariable String name,
      @QueryValue Optional<String> pendingid,
      @Body Optional<byte[]> body) {
    try {
      var content = body.orElseGet(() -> new byte[0]);
      requireRaw(request);
      var fingerprint = fingerprint(request, name, content);
      var command =
          new UploadResource(
              model(uuid),
              application,
              name,
              fingerprint,
              content.length,
              pendingid.filter(id -> !id.isEmpty()));
      var sender = Caller.sender(request);
      engine.preview(command, sender); // Only what will be taken is kept.
      contents.keep(fingerprint, content);
      engine.execute(command, sender);
      return JsonAnswer.ok(
          Map.of("resource", Map.of("name", name, "origin", "upload", "size", content.length)));
    } catch (Rejected e) {
      return failed(e);
    }
  }

  private static void requireRaw(HttpRequest<?> request) {
    var type = request.getContentType().map(MediaType::getName).orElse("");
    if (!type.equals(MediaType.APPLICATION_OCTET_STREAM)) {
      throw Rejected.because("unsupported content type \"%s\"".formatted(type));
    }
  }

  private static String fingerprint(HttpRequest<?> request, String name, byte[] content) {
    var fingerprint = ResourceContents.fingerprint(content);
    var announced = request.getHeaders().get(FINGERPRINT);
    if (announced != null && !announced.equalsIgnoreCase(fingerprint)) {
      throw Rejected.because(
          "resource \"%s\": the content is not what its fingerprint says".formatted(name));
    }
    return fingerprint;
  }

  @Get(PATH)
  HttpResponse<byte[]> get(
      HttpRequest<?> request,
      @PathVariable String uuid,
      @PathVariable String application,
      @PathVariable String name) {
    try {
      var state = Reader.of(engine, Caller.of(request)).readable(model(uuid));
      state.applications().require(application);
      return Optional.ofNullable(state.resources().ofApplication(application).get(name))
          .map(Resource::fingerprint)
          .filter(fingerprint -> !fingerprint.isEmpty())
          .flatMap(contents::read)
          .<HttpResponse<byte[]>>map(
              content ->
                  HttpResponse.<byte[]>ok(content)
                      .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE))
          .orElseThrow(() -> Rejected.notFound("resource", name));
    } catch (Rejected e) {
      return failed(e);
    }
  }

  private static HttpResponse<byte[]> failed(Rejected e) {
    var status =
        switch (e.code()) {
          case UNAUTHORIZED -> HttpStatus.FORBIDDEN;
          case NOT_FOUND, MODEL_NOT_FOUND -> HttpStatus.NOT_FOUND;
          default -> HttpStatus.BAD_REQUEST;
        };
    return JsonAnswer.of(
        status,
        MediaType.APPLICATION_JSON_TYPE,
        new Failure(new WireError(e.message(), e.code().text())));
  }

  private static ModelId model(String uuid) {
    if (!Names.validModelUuid(uuid)) {
      throw new Rejected(Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(uuid));
    }
    return new ModelId(uuid);
  }
}
