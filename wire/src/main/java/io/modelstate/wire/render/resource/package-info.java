/**
 * {@code resources}: the files and images that an application or one of its units runs with. In
 * come records of facade Resources, out goes {@link io.modelstate.wire.render.Rendered}.
 */
@NullMarked
package io.modelstate.wire.render.resource;

import org.jspecify.annotations.NullMarked;
