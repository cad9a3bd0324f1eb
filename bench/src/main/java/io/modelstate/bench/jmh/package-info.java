/** Benchmarks of single steps, for JMH: deciding, evolving, encoding, decoding and hashing. */
@NullMarked
package io.modelstate.bench.jmh;

import org.jspecify.annotations.NullMarked;
