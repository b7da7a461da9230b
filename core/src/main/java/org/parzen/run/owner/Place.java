package org.parzen.run.owner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a process runs: those of one place see each other by their process ids. Immutable.
///
/// A host's name is not enough: containers have their own and the same ids, or the name of another
/// machine; an id means another process after the machine has started again.
///
/// @param machine what the installation is known by, as a check sum; empty where it has none
/// @param boot since when the machine runs; empty where only the name tells machines apart
/// @param space which process ids are meant; empty where there is one kind only
public record Place(String host, String machine, String boot, String space) {

  private static final Path PROC = Path.of("/proc");
  private static final int MARK = 8;
  private static final Place HERE = find();

  /// Of this process.
  public static Place here() {
    return HERE;
  }

  private static Place find() {
    return new Place(
        hostName(),
        line(Path.of("/etc/machine-id")).map(Place::mark).orElse(""),
        line(PROC.resolve("sys/kernel/random/boot_id")).orElse(""),
        ownSpace());
  }

  /// Whether the processes of both see each other.
  boolean isSameAs(Place other) {
    return boot.equals(other.boot)
        && space.equals(other.space)
        && (!boot.isEmpty() || host.equals(other.host));
  }

  /// Whether this place is what the other one was before the machine was started anew, so that
  /// nothing of it can live.
  ///
  /// @param lastSign when a process there was last heard of
  boolean isAfter(Place other, Instant lastSign) {
    return !machine.isEmpty()
        && !boot.isEmpty()
        && !other.boot.isEmpty()
        && machine.equals(other.machine)
        && host.equals(other.host)
        && !boot.equals(other.boot)
        && started().filter(lastSign::isBefore).isPresent();
  }

  /// When this machine was started, by its clock.
  private static Optional<Instant> started() {
    try (Stream<String> lines = Files.lines(PROC.resolve("stat"))) {
      return lines
          .filter(line -> line.startsWith("btime "))
          .map(line -> Instant.ofEpochSecond(Long.parseLong(line.substring(6).strip())))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void write(ObjectNode tree) {
    tree.put("host", host).put("machine", machine).put("boot", boot).put("space", space);
  }

  static Place read(JsonNode tree) {
    return new Place(
        tree.path("host").asText(),
        tree.path("machine").asText(),
        tree.path("boot").asText(),
        tree.path("space").asText());
  }

  private static Optional<String> line(Path file) {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String ownSpace() {
    try {
      return Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /// The text itself is not to be known elsewhere.
  private static String mark(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(("parzen " + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, MARK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hostName() {
    return line(PROC.resolve("sys/kernel/hostname"))
        .or(
            () ->
                Stream.of("COMPUTERNAME", "HOSTNAME")
                    .map(System.getenv()::get)
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst())
        .orElse("localhost");
  }
}
