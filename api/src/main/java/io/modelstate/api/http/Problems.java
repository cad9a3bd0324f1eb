package io.modelstate.api.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.NotFoundException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.modelstate.api.auth.Slowed;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.engine.Outdated;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Unavailable;
import jakarta.inject.Singleton;

/** Every error that leaves the server is a {@link Problem}. */
final class Problems {
  private Problems() {}

  static HttpResponse<?> of(Slowed slowed) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, String.valueOf(slowed.getMessage()), "try again")
        .response()
        .header(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
  }

  @Singleton
  static final class OfRefusals implements ExceptionHandler<Rejected, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // Micronaut's interface is raw.
    public HttpResponse<?> handle(HttpRequest request, Rejected rejected) {
      return Problem.of(rejected).response();
    }
  }

  @Singleton
  static final class OfOutdatedCommands implements ExceptionHandler<Outdated, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // Micronaut's interface is raw.
    public HttpResponse<?> handle(HttpRequest request, Outdated outdated) {
      return Problem.of(HttpStatus.PRECONDITION_FAILED, String.valueOf(outdated.getMessage()), "")
          .response();
    }
  }

  @Singleton
  static final class OfUnavailability implements ExceptionHandler<Unavailable, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // Micronaut's interface is raw.
    public HttpResponse<?> handle(HttpRequest request, Unavailable unavailable) {
      return Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()), "try again")
          .response();
    }
  }

  @Singleton
  static final class OfStoreFailures implements ExceptionHandler<StoreFailure, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // Micronaut's interface is raw.
    public HttpResponse<?> handle(HttpRequest request, StoreFailure failure) {
      return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()), "")
          .response();
    }
  }

  /** What Micronaut itself refuses: malformed requests, unknown paths, oversize bodies. */
  @Singleton
  @Replaces(ErrorResponseProcessor.class)
  static final class OfTheServer implements ErrorResponseProcessor<byte[]> {
    @Override
    public MutableHttpResponse<byte[]> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      var detail =
          context.getErrors().isEmpty()
              ? response.status().getReason()
              : context.getErrors().getFirst().getMessage();
      var text =
          context
              .getRootCause()
              .map(cause -> text(cause, context, detail))
              .orElseGet(() -> withoutCause(response.status(), detail));
      var problem = Problem.of(response.status(), text, code(response.status()));
      return response.contentType(Problem.TYPE).body(JsonAnswer.bytes(problem));
    }

    /** What is too large and no body: the server reads no further, so no more is known of it. */
    private static String withoutCause(HttpStatus status, String detail) {
      return status == HttpStatus.REQUEST_ENTITY_TOO_LARGE
          ? "the request line or the headers are too long: up to 16 KiB are read"
          : detail;
    }

    private static String text(Throwable cause, ErrorContext context, String detail) {
      return switch (cause) {
        case ConversionErrorException e -> "%s not valid: %s".formatted(member(e), value(e));
        case UnsatisfiedBodyRouteException _ ->
            "the body must be a JSON object with a member \"command\"";
        case NotFoundException _ ->
            "nothing is at %s: GET /openapi.yml tells what there is"
                .formatted(context.getRequest().getPath());
        default -> detail;
      };
    }

    private static String member(ConversionErrorException e) {
      return e.getArgument().getName();
    }

    private static String value(ConversionErrorException e) {
      return e.getConversionError().getOriginalValue().map(String::valueOf).orElse("");
    }

    private static String code(HttpStatus status) {
      return switch (status) {
        case NOT_FOUND -> Rejected.Code.NOT_FOUND.text();
        case UNAUTHORIZED, FORBIDDEN -> Rejected.Code.UNAUTHORIZED.text();
        case BAD_REQUEST -> Rejected.Code.BAD_REQUEST.text();
        default -> "";
      };
    }
  }
}
