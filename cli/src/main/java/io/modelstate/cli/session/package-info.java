/**
 * One run of the program: what surrounds it, the controller and model it is about, and the options
 * that verbs share. Nothing here knows a particular verb.
 */
@NullMarked
package io.modelstate.cli.session;

import org.jspecify.annotations.NullMarked;
