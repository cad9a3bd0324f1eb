package io.modelstate.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.api.hub.Hub;
import io.modelstate.api.hub.HubWire.Refresh;
import io.modelstate.charms.CharmStore;
import io.modelstate.domain.Rejected;
import io.modelstate.wire.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Optional;

/** What clients ask Charmhub, for anybody: the charms are no secret. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HubResource {
  private final CharmStore charms;

  HubResource(CharmStore charms) {
    this.charms = charms.offline(); // No stranger makes this server ask another one.
  }

  @Get("/v2/charms/info/{name}")
  HttpResponse<byte[]> info(HttpRequest<?> request, @PathVariable String name) {
    return hub(request)
        .info(name)
        .<HttpResponse<byte[]>>map(JsonAnswer::ok)
        .orElseGet(() -> notFound(name));
  }

  @Get("/v2/charms/find")
  HttpResponse<byte[]> find(
      HttpRequest<?> request, @QueryValue Optional<String> q, @QueryValue Optional<String> type) {
    return JsonAnswer.ok(hub(request).find(q.orElse(""), type.orElse("")));
  }

  @Post(uri = "/v2/charms/refresh", consumes = MediaType.ALL)
  HttpResponse<byte[]> refresh(HttpRequest<?> request, @Body byte[] body) {
    return JsonAnswer.ok(hub(request).refresh(parsed(body)));
  }

  @Get("/api/v1/{kind}/download/{id}_{revision}.{type}")
  HttpResponse<byte[]> download(
      HttpRequest<?> request,
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable int revision,
      @PathVariable String type) {
    if (!kind.equals(type + "s") || revision < 0) {
      return notFound(id);
    }
    return hub(request)
        .download(id, type)
        .<HttpResponse<byte[]>>map(
            archive ->
                HttpResponse.<byte[]>ok(archive.bytes())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE))
        .orElseGet(() -> notFound(id));
  }

  /** Downloads are at the very address that the client came to. */
  private Hub hub(HttpRequest<?> request) {
    var host = Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).orElse("localhost");
    return new Hub(charms, "https://" + host);
  }

  private static Refresh parsed(byte[] body) {
    try {
      var request = Json.lenient().readValue(body, Refresh.class);
      if (request == null || request.hasNull()) {
        throw new Rejected(Rejected.Code.BAD_REQUEST, "cannot read the request: null in it");
      }
      return request;
    } catch (JsonProcessingException e) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST, "cannot read the request: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Rejected(Rejected.Code.BAD_REQUEST, "cannot read the request");
    }
  }

  private static HttpResponse<byte[]> notFound(String name) {
    return JsonAnswer.of(HttpStatus.NOT_FOUND, MediaType.APPLICATION_JSON_TYPE, Hub.unknown(name));
  }
}
