package io.modelstate.wire;

import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The kinds of tags, what ids they allow and how an id is written in a tag. */
@SuppressWarnings("ImmutableEnumChecker") // The functions are method references without state.
public enum TagKind {
  MODEL("model", Names::validModelUuid),
  CONTROLLER("controller", Names::validModelUuid),
  ENVIRONMENT("environment", Names::validModelUuid),
  USER("user", Names::validUser, s -> new UserName(s).id(), id -> id),
  CLOUD("cloud", Names::validCloud),
  CREDENTIAL("cloudcred", Names::validCredentialId, Tag::credentialId, Tag::credentialSuffix),
  APPLICATION("application", Names::validApplication),
  UNIT("unit", Names::validUnit, TagKind::lastDashToSlash, TagKind::slashToDash),
  MACHINE("machine", Names::validMachine, s -> s.replace('-', '/'), TagKind::slashToDash),
  SPACE("space", Names::validSpace),
  SUBNET("subnet", TagKind::uuidOrNumber),
  RELATION("relation", TagKind::validRelation, TagKind::relationId, TagKind::relationSuffix),
  OFFER("applicationoffer", Names::validUuid),
  STORAGE("storage", TagKind::validStorage, TagKind::lastDashToSlash, TagKind::slashToDash),
  FILESYSTEM("filesystem", TagKind::validVolume, TagKind::volumeId, TagKind::slashToDash),
  VOLUME("volume", TagKind::validVolume, TagKind::volumeId, TagKind::slashToDash),
  ACTION("action", TagKind::uuidOrNumber),
  OPERATION("operation", TagKind::number),
  CHARM("charm", s -> !s.isEmpty()),
  SECRET("secret", TagKind::secret),
  CONTROLLER_AGENT("controlleragent", TagKind::number);

  private static final Pattern SECRET_ID = Pattern.compile("[0-9a-v]{20}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern STORAGE_ID =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*/(0|[1-9][0-9]*)");
  private static final Pattern RELATION_KEY =
      Pattern.compile("([^:# ]+):[a-zA-Z][a-zA-Z0-9_-]*( ([^:# ]+):[a-zA-Z][a-zA-Z0-9_-]*)?");

  private final String text;
  private final Predicate<String> valid;
  private final UnaryOperator<String> toId;
  private final UnaryOperator<String> toSuffix;

  TagKind(String text, Predicate<String> valid) {
    this(text, valid, s -> s, s -> s);
  }

  TagKind(
      String text,
      Predicate<String> valid,
      UnaryOperator<String> toId,
      UnaryOperator<String> toSuffix) {
    this.text = text;
    this.valid = valid;
    this.toId = toId;
    this.toSuffix = toSuffix;
  }

  public String text() {
    return text;
  }

  static Optional<TagKind> of(String text) {
    return Arrays.stream(values()).filter(k -> k.text.equals(text)).findFirst();
  }

  /** The id in the text after the dash, when it is a valid one. */
  Optional<String> id(String suffix) {
    var id = toId.apply(suffix);
    return valid.test(id) ? Optional.of(id) : Optional.empty();
  }

  String toSuffix(String id) {
    return toSuffix.apply(id);
  }

  private static boolean uuidOrNumber(String id) {
    return number(id) || Names.validModelUuid(id);
  }

  private static boolean number(String id) {
    return NUMBER.matcher(id).matches();
  }

  private static boolean secret(String id) {
    return SECRET_ID.matcher(id).matches();
  }

  private static boolean validStorage(String id) {
    return STORAGE_ID.matcher(id).matches();
  }

  /** A number, alone or below the machine or unit it belongs to. */
  private static boolean validVolume(String id) {
    int slash = id.lastIndexOf('/');
    var owner = id.substring(0, Math.max(slash, 0));
    return number(id.substring(slash + 1))
        && (slash < 0 || Names.validMachine(owner) || Names.validUnit(owner));
  }

  private static boolean validRelation(String id) {
    var key = RELATION_KEY.matcher(id);
    return key.matches()
        && Names.validApplication(key.group(1))
        && (key.group(3) == null || Names.validApplication(key.group(3)));
  }

  private static String relationId(String suffix) {
    return suffix.replace('.', ':').replace('#', ' ');
  }

  private static String relationSuffix(String id) {
    return id.replace(':', '.').replace(' ', '#');
  }

  /** {@code web-0-1} belongs to unit web/0, {@code 0-lxd-1-2} to machine 0/lxd/1. */
  private static String volumeId(String suffix) {
    if (!suffix.isEmpty() && Character.isDigit(suffix.charAt(0))) {
      return suffix.replace('-', '/');
    }
    int last = suffix.lastIndexOf('-');
    return last < 0
        ? suffix
        : lastDashToSlash(suffix.substring(0, last)) + "/" + suffix.substring(last + 1);
  }

  private static String lastDashToSlash(String suffix) {
    int dash = suffix.lastIndexOf('-');
    return dash < 0 ? suffix : suffix.substring(0, dash) + "/" + suffix.substring(dash + 1);
  }

  private static String slashToDash(String id) {
    return id.replace('/', '-');
  }
}
