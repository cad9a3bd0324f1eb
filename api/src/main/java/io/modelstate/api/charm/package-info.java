/** Which charm is meant by a name: one way for every face. */
@NullMarked
package io.modelstate.api.charm;

import org.jspecify.annotations.NullMarked;
