package io.modelstate.domain.model.saas;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an offer is: {@code [controller:][owner/]model.offer}.
 *
 * @param controller empty for this one
 * @param owner of the model; empty for whoever asks
 */
public record OfferUrl(String controller, String owner, String model, String offer) {
  private static final Pattern ENDPOINT = Pattern.compile("[a-zA-Z0-9]+");
  private static final Pattern FORM =
      Pattern.compile("/?(?:(?<owner>[^/]+)/)?(?<model>[^.]*)(?:\\.(?<offer>[^:]*(?::.*)?))?");

  public static OfferUrl parse(String text) {
    var controller = controller(text);
    var rest = controller.isEmpty() ? text : text.substring(controller.length() + 1);
    var form = FORM.matcher(rest);
    if (text.startsWith(":")
        || !form.matches()
        || malformed(form.group("model"), form.group("offer"))) {
      throw Rejected.because(
          "application offer URL has invalid form, must be [<user/]<model>.<appname>: "
              + quote(text));
    }
    var url =
        new OfferUrl(
            controller,
            said(form.group("owner")),
            said(form.group("model")),
            said(form.group("offer")));
    url.refuseInvalid();
    return url;
  }

  /**
   * Two colons set a controller and an endpoint apart, one the controller unless it ends a name.
   */
  private static String controller(String text) {
    var parts = text.split(":", -1);
    boolean endpoint = parts.length == 2 && ENDPOINT.matcher(parts[1]).matches();
    return parts.length == 3 || (parts.length == 2 && !endpoint) ? parts[0] : "";
  }

  private static boolean malformed(@Nullable String model, @Nullable String offer) {
    return said(model).contains("/") || said(offer).contains("/");
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void refuseInvalid() {
    if (model.isEmpty()) {
      throw Rejected.because("application offer URL is missing model");
    }
    if (offer.isEmpty()) {
      throw Rejected.because("application offer URL is missing application");
    }
    if (!owner.isEmpty() && !Names.validUser(owner)) {
      throw Rejected.notValid("user name %s not valid".formatted(quote(owner)));
    }
    if (!Names.validModel(model)) {
      throw Rejected.notValid("model name %s not valid".formatted(quote(model)));
    }
    var application = offer.contains(":") ? offer.substring(0, offer.indexOf(':')) : offer;
    if (!Names.validApplication(application)) {
      throw Rejected.notValid("application name %s not valid".formatted(quote(application)));
    }
  }

  @Override
  public String toString() {
    return (controller.isEmpty() ? "" : controller + ":")
        + (owner.isEmpty() ? "" : owner + "/")
        + model
        + "."
        + offer;
  }
}
