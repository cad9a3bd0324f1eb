/** Cloud credentials; their attributes are sealed beside the log. */
@NullMarked
package io.modelstate.domain.controller.credential;

import org.jspecify.annotations.NullMarked;
