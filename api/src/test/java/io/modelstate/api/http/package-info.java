/** Tests of the resources. */
@NullMarked
package io.modelstate.api.http;

import org.jspecify.annotations.NullMarked;
