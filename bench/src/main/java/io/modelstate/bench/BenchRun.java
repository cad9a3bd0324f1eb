package io.modelstate.bench;

import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything side by side, in one run; see {@code docs/performance.md}. */
public final class BenchRun {
  private static final int CLIENTS = 64;

  private final Scale scale;
  private final StartRace starts;
  private final Path work;

  private BenchRun(Scale scale, StartRace starts, Path work) {
    this.scale = scale;
    this.starts = starts;
    this.work = work;
  }

  /** Arguments: the checkout, the cache folder, and {@code --quick} or nothing. */
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var quick = List.of(arguments).contains("--quick");
    var scale = quick ? Scale.QUICK : Scale.FULL;
    var starts = new StartRace(home, Path.of(arguments[1]), scale.models(), scale.startEvents());
    var work = Files.createTempDirectory("bench");
    Report report;
    try {
      report = new BenchRun(scale, starts, work).run();
    } finally {
      remove(work);
    }
    System.out.println(report.text());
    if (!quick) {
      Files.writeString(home.resolve("docs/performance.md"), report.text());
    }
    boolean held = report.targets().stream().allMatch(Target::held);
    System.exit(held || quick ? 0 : 1);
  }

  private Report run() throws IOException, InterruptedException, SQLException {
    double start = starts();
    var memory = Memory.measure(work, scale.memoryModels(), scale.memoryEvents());
    var replay = replay();
    var stockStorage = new StockStorage(work.resolve("stock.db"));
    try (var ours = new EnginePeer("ours", SqliteEventLog.open(work.resolve("ours.db")), work);
        var stock = new ShellsPeer("stock", stockStorage.engine(), stockStorage, work);
        var discarding = new EnginePeer("discarding", new DiscardingLog(), work);
        var bare = new ShellsPeer("bus alone", new DiscardingStorage(), () -> {}, work);
        var raw = new RawInsert(work.resolve("raw.db"))) {
      ours.withModels(scale.models());
      stock.withModels(scale.models());
      discarding.withModels(scale.models());
      bare.withModels(scale.models());
      return race(List.of(ours, stock, discarding, bare, raw), new Whole(start, memory, replay));
    }
  }

  private Report race(List<Peer> peers, Whole whole) {
    var ours = peers.get(0);
    var stock = peers.get(1);
    var discarding = peers.get(2);
    var bare = peers.get(3);
    var raw = peers.get(4);
    var spread = new Load(CLIENTS, scale.models());
    var hot = new Load(CLIENTS, 1);
    var alone = new Load(1, scale.models());
    var race = new Race();
    var oursSpread = race.enter(ours, spread);
    var stockSpread = race.enter(stock, spread);
    var discardingSpread = race.enter(discarding, spread);
    race.enter(bare, spread);
    var oursHot = race.enter(ours, hot);
    var rawAlone = race.enter(raw, alone);
    var oursAlone = race.enter(ours, alone);
    race.enter(stock, hot);
    race.enter(stock, alone);
    race.enter(discarding, alone);
    race.enter(bare, alone);
    race.run(scale.warmRounds(), scale.rounds(), scale.seconds());
    var targets = new ArrayList<Target>();
    targets.addAll(
        spread(
            race.outcome(oursSpread), race.outcome(stockSpread), race.outcome(discardingSpread)));
    targets.addAll(
        againstRaw(race.outcome(oursHot), race.outcome(oursAlone), race.outcome(rawAlone)));
    targets.add(Target.atLeast("replay, against stock", whole.replays().ratio(), 4, "x"));
    targets.add(Target.atMost("`up` on a long history", whole.start(), 3, "s"));
    return new Report(scale, race.outcomes(), whole, targets);
  }

  private static List<Target> spread(
      Race.Outcome ours, Race.Outcome stock, Race.Outcome discarding) {
    return List.of(
        Target.atLeast(
            "64 clients over 2,000 models, against stock",
            ours.perSecond() / stock.perSecond(),
            12,
            "x"),
        Target.atLeast(
            "64 clients over 2,000 models, against discarding",
            100 * ours.perSecond() / discarding.perSecond(),
            60,
            "%"),
        Target.atMost(
            "p99 at 64 clients, against their median",
            ours.p99Micros() / ours.medianMicros(),
            5,
            "x"));
  }

  private static List<Target> againstRaw(Race.Outcome hot, Race.Outcome alone, Race.Outcome raw) {
    return List.of(
        Target.atLeast(
            "64 clients on one model, against raw insert+commit",
            hot.perSecond() / raw.perSecond(),
            8,
            "x"),
        Target.atMost(
            "median of one client, against raw insert+commit",
            alone.medianMicros() / raw.medianMicros(),
            1.4,
            "x"));
  }

  private double starts() throws IOException, InterruptedException {
    var folder = starts.folder();
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < scale.starts(); i++) {
      seconds.add(starts.seconds(folder));
    }
    System.err.println("starts, s: " + seconds);
    return Samples.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Whole.Replays replay() throws SQLException {
    try (var race = new ReplayRace(work, scale.models(), scale.replayEvents())) {
      if (!race.agrees()) {
        throw new IllegalStateException("the two replays lead to different images");
      }
      for (int round = 0; round < scale.warmRounds(); round++) {
        System.err.printf("warm-up replay: ours %,.0f, stock %,.0f%n", race.ours(), race.stock());
      }
      var ours = new double[scale.rounds()];
      var stock = new double[scale.rounds()];
      for (int round = 0; round < scale.rounds(); round++) {
        ours[round] = race.ours();
        stock[round] = race.stock();
        System.err.printf("replay, events/s: ours %,.0f, stock %,.0f%n", ours[round], stock[round]);
      }
      return new Whole.Replays(Samples.median(ours), Samples.median(stock));
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
