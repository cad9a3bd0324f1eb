package io.modelstate.domain.model.offer;

import io.modelstate.domain.Images;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmEndpoint;
import io.modelstate.domain.model.charm.CharmEndpoint.Role;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which offers of a model are looked for. What is empty is not looked at.
 *
 * @param offer a regular expression that is found in the name
 * @param description a text that is found in the description
 * @param endpoints one that is offered must meet all of these, each in one member at least
 * @param consumers one of them may consume it
 * @param connected one of them does
 */
public record OfferFilter(
    String offer,
    String application,
    String description,
    List<EndpointFilter> endpoints,
    List<UserName> consumers,
    List<UserName> connected) {
  public OfferFilter {
    endpoints = List.copyOf(endpoints);
    consumers = List.copyOf(consumers);
    connected = List.copyOf(connected);
  }

  /** What an endpoint must be; what is empty is not looked at. */
  public record EndpointFilter(String name, String interfaceName, Optional<Role> role) {
    private boolean matches(String endpoint, CharmEndpoint what) {
      return (!interfaceName.isEmpty() && interfaceName.equals(what.interfaceName()))
          || (!name.isEmpty() && name.equals(endpoint))
          || role.filter(what.role()::equals).isPresent();
    }
  }

  /** By name. */
  public List<Offer> in(ModelState state, Images images) {
    return state.offers().byName().values().stream()
        .filter(o -> application.isEmpty() || application.equals(o.application()))
        .filter(o -> offer.isEmpty() || found(o.name()))
        .filter(o -> o.description().contains(description))
        .filter(o -> endpoints.isEmpty() || endpointsMatch(o, state))
        .filter(o -> connected.isEmpty() || connects(o, images))
        .filter(o -> consumers.isEmpty() || consumers.stream().anyMatch(u -> consumes(o, u)))
        .toList();
  }

  private boolean found(String name) {
    try {
      return Pattern.compile(offer).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private boolean endpointsMatch(Offer candidate, ModelState state) {
    var application = state.applications().byName().get(candidate.application());
    var metadata =
        application == null
            ? Optional.<CharmMetadata>empty()
            : state.charms().at(application.charm().url());
    return candidate.endpoints().values().stream()
        .anyMatch(
            name ->
                metadata
                    .flatMap(charm -> charm.endpoint(name))
                    .filter(what -> endpoints.stream().allMatch(f -> f.matches(name, what)))
                    .isPresent());
  }

  private boolean connects(Offer candidate, Images images) {
    return OfferConnections.of(candidate, images).stream()
        .anyMatch(connection -> connected.contains(connection.user()));
  }

  private static boolean consumes(Offer candidate, UserName user) {
    var held = candidate.access().get(user);
    return held != null && held.includes(OfferAccess.CONSUME);
  }
}
