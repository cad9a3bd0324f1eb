/**
 * What Juju's client prints, one class for each verb. In come wire records and a {@link
 * io.modelstate.wire.render.Viewer}, out goes {@link io.modelstate.wire.render.Rendered}: text,
 * notices and exit code, equal to those of Juju 3.6.
 */
@NullMarked
package io.modelstate.wire.render;

import org.jspecify.annotations.NullMarked;
