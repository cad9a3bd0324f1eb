package io.modelstate.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void aPercentileIsTheNearestRank() {
    var samples = Samples.of(LongStream.rangeClosed(1, 200).map(n -> 201 - n).toArray());
    assertEquals(100, samples.percentile(50));
    assertEquals(198, samples.percentile(99));
    assertEquals(200, samples.percentile(100));
    assertEquals(7, Samples.of(7).percentile(1));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertEquals(3, Samples.median(9, 1, 3));
    assertEquals(2.5, Samples.median(4, 1, 9, 1));
  }

  @Test
  void nothingHasNoMedian() {
    assertThrows(IllegalStateException.class, () -> Samples.median());
    assertThrows(IllegalStateException.class, () -> Samples.of().percentile(50));
  }
}
