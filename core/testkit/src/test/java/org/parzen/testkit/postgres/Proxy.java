package org.parzen.testkit.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.storage.sql.ServerAddress;

/// A network between a store and its server, in which connections can break.
final class Proxy implements AutoCloseable {

  /// What happens to the next commit.
  enum Fate {
    /// It reaches the server, and its answer comes back.
    ARRIVES,
    /// It reaches the server, but its answer is lost with the connection.
    UNANSWERED,
    /// The connection breaks before the server hears of it.
    UNHEARD
  }

  private final ServerAddress server;
  private final ServerSocket socket;
  private final AtomicInteger sent = new AtomicInteger();
  private volatile Fate next = Fate.ARRIVES;

  Proxy(ServerAddress server) throws IOException {
    this.server = server;
    this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// The database as it is reached through this network.
  ServerAddress address() {
    return new ServerAddress(
        "localhost",
        socket.getLocalPort(),
        server.database(),
        server.user(),
        server.password(),
        server.options());
  }

  void nextCommit(Fate fate) {
    next = fate;
  }

  /// Whether the next commit has met its fate.
  boolean isOver() {
    return next == Fate.ARRIVES;
  }

  /// How often something was sent to the server: round trips.
  int sent() {
    return sent.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket other = new Socket(server.host(), server.port());
        Thread.ofVirtual().start(() -> forward(client, other));
        Thread.ofVirtual().start(() -> answer(other, client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void forward(Socket client, Socket other) {
    byte[] buffer = new byte[1 << 16];
    Commits commits = new Commits();
    try (client;
        other) {
      InputStream in = client.getInputStream();
      OutputStream out = other.getOutputStream();
      for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
        sent.incrementAndGet();
        if (commits.isOneIn(text(buffer, length)) && next == Fate.UNHEARD) {
          next = Fate.ARRIVES;
          return;
        }
        out.write(buffer, 0, length);
        out.flush();
      }
    } catch (IOException e) {
      // One end is gone.
    }
  }

  private void answer(Socket other, Socket client) {
    byte[] buffer = new byte[1 << 16];
    try (other;
        client) {
      InputStream in = other.getInputStream();
      for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
        if (text(buffer, length).contains("COMMIT\0") && next == Fate.UNANSWERED) {
          next = Fate.ARRIVES;
          return;
        }
        client.getOutputStream().write(buffer, 0, length);
        client.getOutputStream().flush();
      }
    } catch (IOException e) {
      // One end is gone.
    }
  }

  private static String text(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  /// Finds commits among what one connection sends: the driver gives the statement a name with the
  /// first one, and says only that afterwards.
  private static final class Commits {

    private static final Pattern NAMED = Pattern.compile("(S_\\d+)\0COMMIT\0");

    private String name = "COMMIT";

    boolean isOneIn(String sent) {
      Matcher named = NAMED.matcher(sent);
      if (named.find()) {
        name = named.group(1);
      }
      return sent.contains(name + "\0");
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
