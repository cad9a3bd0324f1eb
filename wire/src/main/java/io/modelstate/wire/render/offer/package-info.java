/**
 * Offers: a model's own as {@code offers}, one as {@code show-offer}, others' as {@code
 * find-offers}. In come records of facade ApplicationOffers, out goes {@link
 * io.modelstate.wire.render.Rendered}.
 */
@NullMarked
package io.modelstate.wire.render.offer;

import org.jspecify.annotations.NullMarked;
