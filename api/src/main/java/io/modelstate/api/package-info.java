/**
 * The server of one controller: its data folder, its engine and its HTTP face on one TLS port.
 * Nothing here decides; facades and resources authorise, translate, call once and translate back.
 */
@NullMarked
package io.modelstate.api;

import org.jspecify.annotations.NullMarked;
