/** Resources for people and scripts; {@code docs/http.md} is their contract. */
@NullMarked
package io.modelstate.api.http;

import org.jspecify.annotations.NullMarked;
