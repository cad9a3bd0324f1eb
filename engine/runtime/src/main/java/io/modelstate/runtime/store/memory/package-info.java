/** The log in memory, for tests: keeps the store's contract and nothing else. */
@NullMarked
package io.modelstate.runtime.store.memory;

import org.jspecify.annotations.NullMarked;
