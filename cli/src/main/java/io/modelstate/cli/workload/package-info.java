/** The verbs that need a running workload, of which there is none. */
@NullMarked
package io.modelstate.cli.workload;

import org.jspecify.annotations.NullMarked;
