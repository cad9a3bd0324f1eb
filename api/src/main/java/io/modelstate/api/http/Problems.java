package io.modelstate.api.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.modelstate.domain.Rejected;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Unavailable;
import jakarta.inject.Singleton;

/** Every error that leaves the server is a {@link Problem}. */
final class Problems {
  private Problems() {}

  @Singleton
  static final class OfRefusals implements ExceptionHandler<Rejected, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // Micronaut's interface is raw.
    public HttpResponse<?> handle(HttpRequest request, Rejected rejected) {
      return Problem.of(rejected).response();
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
  static final class OfTheServer implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      var detail =
          context.getErrors().isEmpty()
              ? response.status().getReason()
              : context.getErrors().getFirst().getMessage();
      return response
          .contentType(Problem.TYPE)
          .body(Problem.of(response.status(), detail, code(response.status())));
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
