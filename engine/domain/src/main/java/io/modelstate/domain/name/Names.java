package io.modelstate.domain.name;

import java.util.regex.Pattern;

/**
 * Which texts are valid names. Whole texts are matched, so a trailing line feed is never forgiven;
 * only letters and digits of ASCII count.
 */
public final class Names {
  private static final Pattern MODEL = Pattern.compile("[a-z0-9]+[a-z0-9-]*");
  private static final Pattern USER_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.+-]*[a-zA-Z0-9]");
  private static final Pattern CLOUD = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]*");
  private static final Pattern CREDENTIAL = Pattern.compile("[a-zA-Z][a-zA-Z0-9.@_+-]*");
  private static final Pattern SPACE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern UUID =
      Pattern.compile("[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");

  /** Every part after the first must hold a letter. */
  private static final Pattern APPLICATION =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern MACHINE =
      Pattern.compile("(0|[1-9][0-9]*)(/[a-z]+/(0|[1-9][0-9]*))*");

  private Names() {}

  public static boolean validModel(String text) {
    return MODEL.matcher(text).matches();
  }

  /** The rule of model names. */
  public static boolean validController(String text) {
    return validModel(text);
  }

  /** A user name without a domain. */
  public static boolean validUserName(String text) {
    return USER_NAME.matcher(text).matches();
  }

  /** A user name, with a domain or without. */
  public static boolean validUser(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? validUserName(text)
        : validUserName(text.substring(0, at)) && validUserDomain(text.substring(at + 1));
  }

  /** The rule of user names. */
  public static boolean validUserDomain(String text) {
    return validUserName(text);
  }

  public static boolean validCloud(String text) {
    return CLOUD.matcher(text).matches();
  }

  public static boolean validCredentialName(String text) {
    return CREDENTIAL.matcher(text).matches();
  }

  /** {@code cloud/user/name}. */
  public static boolean validCredentialId(String text) {
    var parts = text.split("/", -1);
    return parts.length == 3
        && validCloud(parts[0])
        && validUser(parts[1])
        && validCredentialName(parts[2]);
  }

  public static boolean validSpace(String text) {
    return SPACE.matcher(text).matches();
  }

  /** The rule of tags: a UUID somewhere in the text is enough. */
  public static boolean validModelUuid(String text) {
    return UUID.matcher(text).find();
  }

  /** The rule of model configuration: the whole text is a UUID. */
  public static boolean validUuid(String text) {
    return UUID.matcher(text).matches();
  }

  public static boolean validApplication(String text) {
    return APPLICATION.matcher(text).matches();
  }

  /** {@code application/number}, the number without leading zeros. */
  public static boolean validUnit(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && validApplication(text.substring(0, slash))
        && NUMBER.matcher(text.substring(slash + 1)).matches();
  }

  /** A machine {@code 0}, or a container on one such as {@code 0/lxd/1}. */
  public static boolean validMachine(String text) {
    return MACHINE.matcher(text).matches();
  }
}
