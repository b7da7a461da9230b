/// A study as immutable data: its history, its view at one moment, the events that change it, its
/// definition.
@NullMarked
package org.parzen.study;

import org.jspecify.annotations.NullMarked;
