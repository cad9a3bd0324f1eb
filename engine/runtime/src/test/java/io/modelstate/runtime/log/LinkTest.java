package io.modelstate.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A chain of hashes is the same whoever computes which link, and however they meet. */
class LinkTest {
  private static final int EVENTS = 8;
  private static final int ROUNDS = 1_000;

  @Test
  void clientsAndTheWriterComputeTheSameChain() throws InterruptedException, ExecutionException {
    var expected = inOrder();
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        var links = links();
        var client = threads.submit(() -> client(links, barrier));
        var writer = threads.submit(() -> writer(links, barrier));
        assertEquals(expected, writer.get());
        await(client);
        assertEquals(expected, links.stream().map(link -> link.hash(new HashChain())).toList());
      }
    }
  }

  private static List<Hash> inOrder() {
    var chain = new HashChain();
    var hashes = new ArrayList<Hash>();
    var before = Hash.NONE;
    for (int n = 0; n < EVENTS; n++) {
      before = chain.event(before, Events.event("m", n));
      hashes.add(before);
    }
    return hashes;
  }

  private static List<Link> links() {
    var links = new ArrayList<Link>();
    links.add(Link.behind(Hash.NONE, Events.event("m", 0)));
    for (int n = 1; n < EVENTS; n++) {
      links.add(Link.behind(links.getLast(), Events.event("m", n)));
    }
    return links;
  }

  private static Void client(List<Link> links, CyclicBarrier barrier) throws Exception {
    var chain = new HashChain();
    barrier.await();
    links.forEach(link -> link.computeIfPossible(chain));
    return null;
  }

  private static List<Hash> writer(List<Link> links, CyclicBarrier barrier) throws Exception {
    var chain = new HashChain();
    barrier.await();
    return links.stream().map(link -> link.hash(chain)).toList();
  }

  private static void await(Future<Void> client) throws InterruptedException, ExecutionException {
    var _ = client.get();
  }
}
