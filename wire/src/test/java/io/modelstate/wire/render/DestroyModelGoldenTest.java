package io.modelstate.wire.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.config.GoDuration;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.removal.DestroyModel;
import io.modelstate.wire.render.removal.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DestroyModelGoldenTest {
  @TestFactory
  Stream<DynamicTest> destroyModel() {
    return Goldens.of("destroy-model", golden -> List.of(test(golden)));
  }

  private static DynamicTest test(GoldenCase golden) {
    return DynamicTest.dynamicTest(
        golden.name(),
        () -> {
          var rendered = new Run(golden).run();
          assertEquals(text(golden, "stdout.txt"), rendered.stdout());
          assertEquals(text(golden, "stderr.txt"), rendered.stderr());
          assertEquals(golden.exitCode(Format.TEXT), rendered.exitCode());
        });
  }

  private static String text(GoldenCase golden, String file) {
    return new String(Goldens.read(golden.folder().resolve(file)), StandardCharsets.UTF_8);
  }

  /** A client that talks to the script of one case. */
  private static final class Run {
    private final GoldenCase golden;
    private final DestroyModel.Options options;
    private final Deque<ModelStatus> answers = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();

    Run(GoldenCase golden) {
      this.golden = golden;
      this.options =
          new DestroyModel.Options(
              golden.has("--destroy-storage"),
              golden.has("--release-storage"),
              golden.has("--force"),
              golden.has("--no-wait"),
              golden.option("--timeout").map(t -> GoDuration.parse(t).nanos()).orElse(null));
      for (var answer : golden.meta().path("model-status-answers")) {
        answers.add(Json.read(answer, ModelStatus.class));
      }
    }

    Rendered run() {
      return DestroyModel.refused(golden.words(), options).orElseGet(this::ask);
    }

    private Rendered ask() {
      var name = golden.words().getFirst();
      var status = answers.remove();
      if (!golden.has("--no-prompt")) {
        said.append(DestroyModel.question(name, status, options));
        if (!DestroyModel.confirmed(name, golden.text("stdin", ""))) {
          return failed(DestroyModel.ABORTED);
        }
      }
      return DestroyModel.stopped(name, status, options)
          .map(this::failed)
          .orElseGet(() -> destroy(name));
    }

    private Rendered destroy(String name) {
      said.append(DestroyModel.STARTED);
      var refusal = golden.meta().path("destroy-error");
      if (refusal.isObject()) {
        return failed(DestroyModel.failed(name, error(refusal), answers::remove));
      }
      var progress = new Progress();
      while (!answers.isEmpty()) {
        said.append(progress.seen(answers.remove()));
      }
      said.append(Progress.ended(error(golden.meta().path("model-status-after"))));
      return new Rendered("", said.toString(), 0);
    }

    private static WireError error(JsonNode error) {
      assertFalse(error.isMissingNode());
      return Json.read(error, WireError.class);
    }

    private Rendered failed(String text) {
      assertEquals(0, answers.size(), "calls that were not made");
      return new Rendered("", said + Rendered.failed(text, Format.TEXT).stderr(), 1);
    }
  }
}
