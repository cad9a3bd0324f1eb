/** The simulated cloud: follows the images, and reports what agents and cloud would. */
@NullMarked
package io.modelstate.runtime.cloud;

import org.jspecify.annotations.NullMarked;
