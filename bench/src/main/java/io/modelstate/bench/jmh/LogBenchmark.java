package io.modelstate.bench.jmh;

import io.modelstate.domain.Event;
import io.modelstate.domain.Lab;
import io.modelstate.domain.World;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.runtime.axon.RandomIds;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.Encoded;
import io.modelstate.runtime.log.Hash;
import io.modelstate.runtime.log.HashChain;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.log.Origin;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pcollections.TreePMap;

/** What an event costs on its way to and from the log, without the disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogBenchmark {
  private final EventCodec codec = new EventCodec();
  private final HashChain chain = new HashChain();
  private final RandomIds ids = new RandomIds();
  private final ConfigChanged event =
      new ConfigChanged(
          TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:3128")), List.of());
  private final Encoded encoded = codec.encode(event);
  private final NewEvent row =
      new NewEvent(
          Lab.MODEL.uuid(),
          "model",
          7,
          Lab.OTHER.uuid(),
          encoded.name(),
          encoded.revision(),
          World.NOW,
          new Origin("admin", "bench", "", "", ""),
          "",
          encoded.json());

  @Benchmark
  public Encoded encode() {
    return codec.encode(event);
  }

  @Benchmark
  public Event decode() {
    return codec.decode(encoded.name(), encoded.revision(), encoded.json());
  }

  @Benchmark
  public Hash hash() {
    return chain.event(Hash.NONE, row);
  }

  @Benchmark
  public String id() {
    return ids.generateIdentifier();
  }
}
