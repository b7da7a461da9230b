/// The parts that a study is made of, by name: registries of objectives, samplers, pruners and
/// importance evaluators with their settings, from which command line, form and definition file are
/// made.
@NullMarked
package org.parzen.part;

import org.jspecify.annotations.NullMarked;
