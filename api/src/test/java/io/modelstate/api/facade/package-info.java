/** What each facade answers, asked as Juju's clients ask. */
@NullMarked
package io.modelstate.api.facade;

import org.jspecify.annotations.NullMarked;
