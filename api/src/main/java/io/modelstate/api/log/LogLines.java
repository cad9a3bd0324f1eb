package io.modelstate.api.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One line for each record: as text, or as a JSON object. Only text shows a stack over lines. */
final class LogLines extends Formatter {
  private final boolean json;

  LogLines(boolean json) {
    this.json = json;
  }

  @Override
  public String format(LogRecord record) {
    return (json ? object(record).toString() : text(record)) + "\n";
  }

  private ObjectNode object(LogRecord record) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("time", time(record));
    line.put("level", word(record.getLevel()));
    line.put("logger", String.valueOf(record.getLoggerName()));
    line.put("message", message(record));
    fields(record).forEach((name, value) -> put(line, name, value));
    if (record.getThrown() != null) {
      line.put("error", stack(record.getThrown()));
    }
    return line;
  }

  private static void put(ObjectNode line, String name, Object value) {
    switch (value) {
      case Integer number -> line.put(name, number);
      case Long number -> line.put(name, number);
      case Boolean flag -> line.put(name, flag);
      default -> line.put(name, value.toString());
    }
  }

  private String text(LogRecord record) {
    var line = new StringBuilder();
    line.append(time(record)).append(' ').append("%-5s".formatted(word(record.getLevel())));
    line.append(' ').append(message(record).replaceAll("\\R", " | "));
    fields(record)
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(word(value)));
    if (record.getThrown() != null) {
      line.append('\n').append(stack(record.getThrown()).strip());
    }
    return line.toString();
  }

  /** Quoted where a blank or anything that is not printed would split or forge a line. */
  private static String word(Object value) {
    var text = value.toString();
    return text.matches("[\\p{Graph}&&[^\"]]+") ? text : TextNode.valueOf(text).toString();
  }

  private static String time(LogRecord record) {
    return record.getInstant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String word(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  private String message(LogRecord record) {
    return fields(record).isEmpty() ? formatMessage(record) : record.getMessage();
  }

  private static Map<String, Object> fields(LogRecord record) {
    var fields = new TreeMap<String, Object>();
    if (record.getParameters() != null
        && record.getParameters().length == 1
        && record.getParameters()[0] instanceof Map<?, ?> given) {
      given.forEach((name, value) -> fields.put(String.valueOf(name), value));
    }
    return fields;
  }

  private static String stack(Throwable thrown) {
    var text = new StringBuilder();
    for (@Nullable Throwable one = thrown; one != null; one = one.getCause()) {
      text.append(text.isEmpty() ? "" : "caused by: ").append(one).append('\n');
      for (var frame : one.getStackTrace()) {
        text.append("  at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
