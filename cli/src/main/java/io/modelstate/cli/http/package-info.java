/**
 * The HTTP client: one connection to one controller, trusted by the certificate that the client
 * store holds. Answers come out as they are; refusals come out as {@link
 * io.modelstate.cli.http.Problem}.
 */
@NullMarked
package io.modelstate.cli.http;

import org.jspecify.annotations.NullMarked;
