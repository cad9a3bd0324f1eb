package io.modelstate.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, so that no answer grows without bound. Entries have names that sort like the
 * list; a page begins after a name, whether that is still there or not.
 *
 * @param after empty for the first page
 */
record Page(int limit, String after) {
  static final int ENTRIES_MAX = 1000;

  /**
   * The entries of a page.
   *
   * @param next the name to go on after; empty when this is the last page
   */
  record Part<T>(List<T> entries, Optional<String> next) {
    /** Tells where the next page is, in the usual header. */
    MutableHttpResponse<byte[]> link(HttpRequest<?> request, MutableHttpResponse<byte[]> response) {
      next.ifPresent(
          name -> {
            var uri = UriBuilder.of(request.getUri()).replaceQueryParam("after", name).build();
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri));
          });
      return response;
    }
  }

  static Page of(@Nullable Integer limit, @Nullable String after) {
    int entries = limit == null ? ENTRIES_MAX : limit;
    if (entries < 1 || entries > ENTRIES_MAX) {
      throw Queries.bad("limit %d not valid: use 1 to %d".formatted(entries, ENTRIES_MAX));
    }
    return new Page(entries, after == null ? "" : after);
  }

  <T> Part<T> of(List<T> all, Function<T, String> name, Comparator<String> order) {
    var rest =
        after.isEmpty()
            ? all
            : all.stream().filter(one -> order.compare(name.apply(one), after) > 0).toList();
    return rest.size() <= limit
        ? new Part<>(rest, Optional.empty())
        : new Part<>(rest.subList(0, limit), Optional.of(name.apply(rest.get(limit - 1))));
  }
}
