package org.parzen.plugins.jar.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files, in lower-case hexadecimal digits.
public final class Checksum {
  private static final int CHUNK = 1 << 16;

  private Checksum() {}

  public static String of(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK];
      int length = bytes.read(chunk);
      while (length >= 0) {
        digest.update(chunk, 0, length);
        length = bytes.read(chunk);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s can not be read.".formatted(file), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
