package io.modelstate.api.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Modelstate",
            version = "1",
            description =
                "A Juju controller's model state as an event-sourced engine. Views answer with the"
                    + " JSON that Juju's API carries, or with the text a client prints; every"
                    + " change is a command, and every command that changes something is events."),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(
    name = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "A user's name and password.")
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token from POST /v1/tokens.")
final class ApiDescription {
  private ApiDescription() {}
}
