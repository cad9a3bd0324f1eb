/** Tests of the tree itself: sizes, bans and documents that follow the code. */
@NullMarked
package io.modelstate.tidy;

import org.jspecify.annotations.NullMarked;
