/** Tests of the program: a command line in, what is printed and what was asked out. */
@NullMarked
package io.modelstate.cli;

import org.jspecify.annotations.NullMarked;
