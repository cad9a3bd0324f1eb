/** The verbs about the controllers that the client store has. */
@NullMarked
package io.modelstate.cli.controller;

import org.jspecify.annotations.NullMarked;
