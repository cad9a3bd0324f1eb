/** Secret backends; their configuration is sealed beside the log. */
@NullMarked
package io.modelstate.domain.controller.backend;

import org.jspecify.annotations.NullMarked;
