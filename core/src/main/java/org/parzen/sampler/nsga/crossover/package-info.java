/// How parents become a child, and how a gene changes by itself: numbers on lines with two ends.
@NullMarked
package org.parzen.sampler.nsga.crossover;

import org.jspecify.annotations.NullMarked;
