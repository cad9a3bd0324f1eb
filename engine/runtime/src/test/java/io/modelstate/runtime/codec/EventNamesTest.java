package io.modelstate.runtime.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.modelstate.domain.Event;
import io.modelstate.runtime.codec.EventNames.EventName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventNamesTest {
  private final EventCodec codec = new EventCodec();

  @Test
  void everyEventHasExactlyOneName() {
    var named = EventNames.ALL.stream().map(EventName::type).toList();
    var types = new HashSet<Class<?>>();
    collect(Event.class, types);
    assertEquals(types, new HashSet<>(named));
    assertEquals(types.size(), named.size());
  }

  @Test
  void namesAreUniqueAndInKebabCase() {
    var names = EventNames.ALL.stream().map(EventName::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertTrue(names.stream().allMatch(name -> name.matches("[a-z]+(-[a-z]+)+")), names::toString);
  }

  @TestFactory
  Stream<DynamicTest> everyEventIsReadFromItsGoldenAndWrittenToTheSameBytes() {
    return EventNames.ALL.stream()
        .map(name -> DynamicTest.dynamicTest(fileName(name), () -> comparesWithItsGolden(name)));
  }

  @TestFactory
  Stream<DynamicTest> everyGoldenOfWhateverRevisionCanStillBeRead() throws IOException {
    var files = Files.list(goldens()).sorted().toList();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isRead(file)));
  }

  private void comparesWithItsGolden(EventName name) throws IOException {
    var file = goldens().resolve(fileName(name));
    if (!Files.exists(file)) {
      fail("add events/%s with this content, for good:%n%s".formatted(fileName(name), fresh(name)));
    }
    var golden = Files.readString(file);
    var event = codec.decode(name.name(), name.revision(), golden);
    assertEquals(name.type(), event.getClass());
    var encoded = codec.encode(event);
    assertEquals(name.name(), encoded.name());
    assertEquals(name.revision(), encoded.revision());
    assertEquals(golden, encoded.json() + "\n");
  }

  private String fresh(EventName name) {
    return Samples.all().stream()
        .filter(event -> event.getClass() == name.type())
        .findFirst()
        .map(event -> codec.encode(event).json())
        .orElse("(and a sample of %s in Samples)".formatted(name.type().getSimpleName()));
  }

  private void isRead(Path file) throws IOException {
    var base = file.getFileName().toString().replace(".json", "");
    int dash = base.lastIndexOf('-');
    int revision = Integer.parseInt(base.substring(dash + 1));
    assertNotNull(codec.decode(base.substring(0, dash), revision, Files.readString(file)));
  }

  private static String fileName(EventName name) {
    return "%s-%d.json".formatted(name.name(), name.revision());
  }

  private static Path goldens() {
    try {
      return Path.of(Objects.requireNonNull(EventNamesTest.class.getResource("/events")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    if (type.isSealed()) {
      for (var permitted : type.getPermittedSubclasses()) {
        collect(permitted, found);
      }
    } else {
      found.add(type);
    }
  }
}
