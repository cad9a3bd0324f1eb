package io.modelstate.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs from run to run, by name: {@code {uuid}}, {@code {time}} and so on stand for any
 * such text, {@code {uuid:one}} for one that is the same wherever it is named, {@code {port}} and
 * the like for what is known of this run. {@code {lines}} on a line of its own stands for any
 * lines.
 *
 * <p>Where a text that differs is not the last of its line, columns may be of another width.
 */
final class Placeholders {
  private static final Map<String, String> KINDS = kinds();
  private static final Pattern NAMED = Pattern.compile("\\{([a-z-]+)(?::([a-z0-9-]+))?}");
  private static final Pattern COLUMN = Pattern.compile("\\{ago} {2,}\\S");
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
  private static final String CERTIFICATE_END = "-----END CERTIFICATE-----";
  private static final String ANY_LINES = "{lines}";

  private final Map<String, String> known = new TreeMap<>();

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>(); // Longer texts first, for recording.
    kinds.put("uuid", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    kinds.put(
        "instant",
        "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z| ?[+-]\\d\\d:?\\d\\d(?:"
            + " UTC)?)?|\\d\\d [A-Z][a-z][a-z] \\d{4} \\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)");
    kinds.put("fingerprint", "(?:[0-9A-F]{2}:){31}[0-9A-F]{2}");
    kinds.put("pem", "-----BEGIN CERTIFICATE-----\\\\n.*?-----END CERTIFICATE-----\\\\n");
    kinds.put("instance", "juju-[0-9a-f]{6}-(?:filesystem-|volume-)?\\d+");
    kinds.put("key", "(?<=juju register )[A-Za-z0-9_=-]+");
    kinds.put("date", "\\d{4}-\\d\\d-\\d\\d");
    kinds.put("time", "\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?");
    kinds.put("ago", "just now|\\d+ (?:second|minute)s? ago");
    kinds.put("took", "(?<=after )\\d+m?\\d*s|(?<=\\[)\\d\\dm\\d\\ds(?= elapsed])");
    kinds.put("text", ".*");
    return kinds;
  }

  /** Makes a text of this run known by a name. */
  void know(String name, String text) {
    known.put(name, text);
  }

  /** A command or file, with what is known put in. */
  String fill(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(
            found -> {
              var value = known.get(found.group().substring(1, found.group().length() - 1));
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** Whether lines are as expected; then what they name is known from here on. */
  boolean match(List<String> expected, List<String> actual) {
    var names = new ArrayList<String>();
    var regex = new StringBuilder();
    boolean columns = expected.stream().anyMatch(line -> COLUMN.matcher(line).find());
    for (var line : expected) {
      regex.append(
          line.equals(ANY_LINES)
              ? "(?:.*\\n)*?"
              : regex(line.stripTrailing(), names, columns) + "[ ]*\\n");
    }
    var text = new StringBuilder();
    actual.forEach(line -> text.append(line).append('\n'));
    var matcher = Pattern.compile(regex.toString()).matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    names.forEach(name -> known.put(name, matcher.group(group(name))));
    return true;
  }

  private String regex(String line, List<String> names, boolean columns) {
    var regex = new StringBuilder();
    var matcher = NAMED.matcher(line);
    int end = 0;
    while (matcher.find()) {
      regex.append(quoted(line.substring(end, matcher.start()), columns));
      regex.append(placeholder(matcher, names));
      end = matcher.end();
    }
    return regex.append(quoted(line.substring(end), columns)).toString();
  }

  private static String quoted(String text, boolean columns) {
    var quoted = Pattern.quote(text);
    return columns ? quoted.replaceAll(" {2,}", "\\\\E {2,}\\\\Q") : quoted;
  }

  private String placeholder(Matcher found, List<String> names) {
    var whole = found.group().substring(1, found.group().length() - 1);
    var value = known.get(whole);
    var kind = KINDS.get(found.group(1));
    if (value != null) {
      return Pattern.quote(value);
    }
    if (kind == null) {
      return Pattern.quote(found.group()); // Such as an empty map of Go's.
    }
    if (found.group(2) == null) {
      return "(?:" + kind + ")";
    }
    if (names.contains(whole)) {
      return "\\k<" + group(whole) + ">";
    }
    names.add(whole);
    return "(?<" + group(whole) + ">" + kind + ")";
  }

  /** Lines as they are recorded: what differs from run to run by its name. */
  List<String> recorded(List<String> lines) {
    var result = new ArrayList<String>();
    boolean inside = false;
    for (var line : lines) {
      inside = inside && !line.strip().equals(CERTIFICATE_END);
      if (!inside) {
        result.add(recorded(line));
      }
      if (line.strip().equals(CERTIFICATE)) {
        inside = true;
        result.add(ANY_LINES);
      }
    }
    return List.copyOf(result);
  }

  private String recorded(String line) {
    var text = line;
    for (var entry : known.entrySet()) {
      text = text.replace(entry.getValue(), "{" + entry.getKey() + "}");
    }
    for (var kind : KINDS.entrySet()) {
      if (!kind.getKey().equals("text")) {
        text = text.replaceAll(kind.getValue(), "{" + kind.getKey() + "}");
      }
    }
    return text;
  }

  private static String group(String name) {
    return name.replaceAll("[^a-z0-9]", "X");
  }
}
