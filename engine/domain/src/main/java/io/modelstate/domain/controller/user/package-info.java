/** Users, their passwords and their access to the controller. */
@NullMarked
package io.modelstate.domain.controller.user;

import org.jspecify.annotations.NullMarked;
