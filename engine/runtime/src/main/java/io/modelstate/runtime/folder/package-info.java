/**
 * The data folder: who may open it, and where things lie in it. One live process owns a folder at a
 * time; nothing in a folder that is not ours is ever touched.
 */
@NullMarked
package io.modelstate.runtime.folder;

import org.jspecify.annotations.NullMarked;
