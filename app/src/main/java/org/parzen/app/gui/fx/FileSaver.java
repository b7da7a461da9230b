package org.parzen.app.gui.fx;

/// Asks where to keep bytes, and writes them there.
@FunctionalInterface
public interface FileSaver {

  /// Saves `content`, proposing a file name with its ending.
  void save(String suggestedName, byte[] content);
}
