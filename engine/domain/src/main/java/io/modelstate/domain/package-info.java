/** What every rule shares: the refusal, the context of a command, the decision it leads to. */
@NullMarked
package io.modelstate.domain;

import org.jspecify.annotations.NullMarked;
