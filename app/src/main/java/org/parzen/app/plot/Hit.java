package org.parzen.app.plot;

/// A mark under the pointer: its trial, its place in data units and a line that names it.
public record Hit(int trial, double x, double y, String text) {}
