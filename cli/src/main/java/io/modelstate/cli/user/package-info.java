/** The verbs about users: who they are, whether they may log in, and what they may do. */
@NullMarked
package io.modelstate.cli.user;

import org.jspecify.annotations.NullMarked;
