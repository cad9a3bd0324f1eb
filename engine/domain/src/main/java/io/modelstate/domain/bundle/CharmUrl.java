package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import io.modelstate.domain.name.Names;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A charm by its URL: {@code ch:amd64/jammy/mysql-151}, {@code local:mine-0}, or just a name.
 *
 * @param architecture empty when it is not given, like the series
 */
public record CharmUrl(
    String schema, String architecture, String series, String name, OptionalInt revision) {
  private static final String CHARMHUB = "ch";
  private static final String LOCAL = "local";
  private static final Set<String> ARCHITECTURES =
      Set.of("amd64", "arm64", "ppc64el", "s390x", "riscv64");
  private static final Pattern SCHEMA = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)");
  private static final Pattern REVISION = Pattern.compile("(.+)-([0-9]{1,9})");
  private static final Pattern SERIES = Pattern.compile("[a-z]+([a-z0-9]+)?");

  /** Without a schema it is one of Charmhub. */
  public static CharmUrl parse(String text) {
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw Rejected.because(
          "charm or bundle URL %s has unrecognized parts".formatted(GoText.quote(text)));
    }
    var parts = SCHEMA.matcher(text);
    boolean given = parts.matches();
    var schema = given ? parts.group(1) : CHARMHUB;
    var path = (given ? parts.group(2) : text).replaceAll("^/+|/+$", "").split("/", -1);
    return switch (schema) {
      case CHARMHUB -> charmhub(text, path);
      case LOCAL -> local(text, path);
      default ->
          throw Rejected.notValid(
              "cannot parse URL %s: schema %s not valid"
                  .formatted(GoText.quote(text), GoText.quote(schema)));
    };
  }

  private static CharmUrl charmhub(String text, String[] path) {
    if (path.length > 3) {
      throw Rejected.because("charm or bundle URL %s malformed".formatted(GoText.quote(text)));
    }
    if (path[0].startsWith("~")) {
      throw Rejected.notValid(
          "charmhub charm or bundle URL with user name: %s not valid"
              .formatted(GoText.quote(text)));
    }
    var last = named(text, path[path.length - 1]);
    return switch (path.length) {
      case 1 -> new CharmUrl(CHARMHUB, "", "", last.name(), last.revision());
      case 2 ->
          ARCHITECTURES.contains(path[0])
              ? new CharmUrl(CHARMHUB, path[0], "", last.name(), last.revision())
              : new CharmUrl(CHARMHUB, "", series(text, path[0]), last.name(), last.revision());
      default ->
          new CharmUrl(
              CHARMHUB,
              architecture(text, path[0]),
              series(text, path[1]),
              last.name(),
              last.revision());
    };
  }

  private static CharmUrl local(String text, String[] path) {
    if (path.length > 2) {
      throw Rejected.because(
          "charm or bundle URL has invalid form: %s".formatted(GoText.quote(text)));
    }
    var last = named(text, path[path.length - 1]);
    var series = path.length == 2 ? series(text, path[0]) : "";
    return new CharmUrl(LOCAL, "", series, last.name(), last.revision());
  }

  /** A name, with a revision behind it or without. */
  private static CharmUrl named(String text, String last) {
    var parts = REVISION.matcher(last);
    boolean revised = parts.matches();
    var name = revised ? parts.group(1) : last;
    if (!Names.validApplication(name)) {
      throw Rejected.notValid(
          "cannot parse name and/or revision in URL %s: name %s not valid"
              .formatted(GoText.quote(text), GoText.quote(name)));
    }
    var revision = revised ? OptionalInt.of(Integer.parseInt(parts.group(2))) : OptionalInt.empty();
    return new CharmUrl("", "", "", name, revision);
  }

  private static String architecture(String text, String architecture) {
    if (!ARCHITECTURES.contains(architecture)) {
      throw Rejected.notValid(
          "in URL %s: architecture name %s not valid"
              .formatted(GoText.quote(text), GoText.quote(architecture)));
    }
    return architecture;
  }

  private static String series(String text, String series) {
    if (!validSeries(series)) {
      throw Rejected.notValid(
          "in URL %s: series name %s not valid"
              .formatted(GoText.quote(text), GoText.quote(series)));
    }
    return series;
  }

  static boolean validSeries(String text) {
    return SERIES.matcher(text).matches();
  }

  public boolean charmhub() {
    return schema.equals(CHARMHUB);
  }

  /** The name, with the revision when it is known. */
  public String nameAndRevision() {
    return name + (revision.isPresent() ? "-" + revision.getAsInt() : "");
  }

  /** The whole URL. */
  public String text() {
    var path = architecture.isEmpty() ? "" : architecture + "/";
    return schema + ":" + path + (series.isEmpty() ? "" : series + "/") + nameAndRevision();
  }

  @Override
  public String toString() {
    return text();
  }
}
