/**
 * The verbs that run controllers on this machine: starting one in the foreground or behind,
 * stopping it, and a demonstration. Only {@link io.modelstate.cli.local.UpVerb} touches the server.
 */
@NullMarked
package io.modelstate.cli.local;

import org.jspecify.annotations.NullMarked;
