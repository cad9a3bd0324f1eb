package io.modelstate.cli.model;

import io.modelstate.cli.Release;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.Status;
import io.modelstate.wire.render.status.StatusOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    header = "Show what is in a model and how it fares.",
    customSynopsis = "modelstate status [options] [selector ...]",
    description = "With selectors only what they match is shown: names, machines, ports, states.",
    footer = {
      "",
      "Examples:",
      "  modelstate status",
      "  modelstate status -m lab:test --relations",
      "  modelstate status mysql --format yaml",
      "  modelstate status --watch 2s"
    })
public final class StatusVerb extends ViewVerb {
  /** Home, and everything below is erased. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private static final String ISO_TIME = "JUJU_STATUS_ISO_TIME";
  private static final Formats FORMATS =
      new Formats(
          "tabular",
          Map.of(
              "tabular", Format.TEXT,
              "yaml", Format.YAML,
              "json", Format.JSON,
              "short", Format.LINE,
              "oneline", Format.LINE,
              "line", Format.LINE,
              "summary", Format.SUMMARY));

  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--utc", description = "Show times in UTC.")
  private @Nullable Boolean utc;

  @Option(names = "--color", description = "Colour the tables even when this is no terminal.")
  private boolean colour;

  @Option(names = "--no-color", description = "Never colour the tables.")
  private boolean noColour;

  @Option(
      names = {"--relations", "--integrations"},
      description = "Show the table of relations.")
  private boolean relations;

  @Option(names = "--storage", description = "Show the table of storage.")
  private boolean storage;

  @Option(
      names = "--watch",
      paramLabel = "DURATION",
      description = "Show it again and again, each time after so long (2s, 1m), until Control-C.")
  private String watch = "";

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does; nothing is tried again.
  @Option(names = "--retry-count", hidden = true)
  private int retryCount = 3;

  @SuppressWarnings("UnusedVariable") // As above.
  @Option(names = "--retry-delay", hidden = true)
  private String retryDelay = "100ms";

  public StatusVerb() {
    super(FORMATS);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    if (colour && noColour) {
      throw Refusal.usage("cannot mix --no-color and --color");
    }
    var pause = watch.isEmpty() ? Duration.ZERO : pause();
    var rendered = once(session, format);
    while (!pause.isZero()) {
      show(session.around(), rendered);
      LockSupport.parkNanos(pause.toNanos());
      if (Thread.interrupted()) {
        return done();
      }
      rendered = once(session, format);
    }
    return rendered;
  }

  private Duration pause() {
    try {
      var pause = Duration.ofNanos(GoDuration.parse(watch).nanos());
      if (pause.isPositive()) {
        return pause;
      }
    } catch (Rejected e) {
      // Said below.
    }
    throw Refusal.usage(
        "invalid value %s for option --watch: a duration such as 2s or 1m is wanted"
            .formatted(GoQuote.of(watch)));
  }

  /** On a terminal in place of what was shown before. */
  private static void show(Surroundings around, Rendered rendered) {
    around.print(around.terminal() ? CLEAR + rendered.stdout() : rendered.stdout());
    around.say(rendered.stderr());
  }

  private Rendered once(Session session, Format format) {
    boolean inUtc = utc == null ? isoTime(session.around()) : utc;
    var shown = model.in(session);
    var options =
        new StatusOptions(
            shown.typed(), words(), relations, storage, coloured(session), inUtc, Release.JUJU);
    return Status.render(
        status(shown, format), session.viewer(shown.controller()), options, format);
  }

  private FullStatus status(ModelRef shown, Format format) {
    List<String> query = new ArrayList<>();
    words().forEach(word -> query.add("pattern=" + Request.part(word)));
    if (storage || format != Format.TEXT) {
      query.add("storage=true");
    }
    var path = query.isEmpty() ? "/status" : "/status?" + String.join("&", query);
    return shown.read(path, FullStatus.class);
  }

  @Override
  public String explain(Problem problem) {
    return "cannot get status: " + super.explain(problem);
  }

  private boolean coloured(Session session) {
    var around = session.around();
    boolean wanted =
        around.terminal()
            && around.variable("NO_COLOR").isEmpty()
            && !around.variable("TERM").equals("dumb");
    return colour || (wanted && !noColour);
  }

  static boolean isoTime(Surroundings around) {
    var value = around.variable(ISO_TIME);
    return switch (value) {
      case "", "0", "f", "F", "FALSE", "false", "False" -> false;
      case "1", "t", "T", "TRUE", "true", "True" -> true;
      default ->
          throw Refusal.usage(
              "invalid %s env var, expected true|false: strconv.ParseBool: parsing %s: invalid syntax"
                  .formatted(ISO_TIME, GoQuote.of(value)));
    };
  }
}
