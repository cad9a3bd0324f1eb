package io.modelstate.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.runtime.codec.CommandCodec;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} lists every command as it is; a failure prints what it should be. */
class CommandsDocTest {
  private static final String HEAD =
      """
      # Commands

      Every command with its members, as `POST /v1/commands` takes them (`docs/http.md`). Written from the
      code: a test compares, and prints the new text when they differ.

      | command | members |
      |---|---|
      """;

  @Test
  void theListIsTheCode() throws IOException {
    var file = SourceTree.read().root().resolve("docs/commands.md");
    var written = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(expected(), written, "docs/commands.md must be the expected text");
  }

  private static String expected() {
    var text = new StringBuilder(HEAD);
    new TreeMap<>(new CommandCodec().types())
        .forEach((name, type) -> text.append("| `%s` | %s |\n".formatted(name, members(type))));
    return text.toString();
  }

  private static String members(Class<?> command) {
    return Arrays.stream(command.getRecordComponents())
        .map(member -> "`%s` %s".formatted(kebab(member), shortName(member.getGenericType())))
        .collect(Collectors.joining(", "));
  }

  private static String kebab(RecordComponent member) {
    return member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static String shortName(Type type) {
    return type.getTypeName()
        .replaceAll("[a-z.]+\\.(\\w+\\$)?", "")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
