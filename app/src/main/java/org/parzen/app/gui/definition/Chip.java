package org.parzen.app.gui.definition;

/// A part of the command that is a parameter, or can become one. Immutable.
///
/// @param name of the parameter
/// @param text what stands in the command, or stood there
/// @param isParameter whether it is one now
/// @param argument which argument of the command it is in, counted from 0
/// @param start where it begins in that argument
/// @param end where it ends there
record Chip(String name, String text, boolean isParameter, int argument, int start, int end) {}
