package org.parzen.storage.location;

import java.util.regex.Pattern;

/// What a folder is called after something that may have any name.
final class FolderName {

  /// What a folder's name may not hold on one of the systems, and what would leave the folder.
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._ -]|^[. ]+|[. ]+$");

  private static final int LONGEST = 80;

  private FolderName() {}

  static String of(String text) {
    String name = UNFIT.matcher(text).replaceAll("_");
    if (name.equals(text) && name.length() <= LONGEST && !name.isEmpty()) {
      return name;
    }
    // Two names that differ only in what a folder can not be called must not share one.
    return name.substring(0, Math.min(name.length(), LONGEST))
        + "~"
        + Integer.toHexString(text.hashCode());
  }
}
