/** Who is calling: passwords, tokens and what was verified a moment ago. */
@NullMarked
package io.modelstate.api.auth;

import org.jspecify.annotations.NullMarked;
