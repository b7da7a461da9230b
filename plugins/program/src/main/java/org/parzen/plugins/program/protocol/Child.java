package org.parzen.plugins.program.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.GuardedProgram;
import org.parzen.plugins.program.process.LimitWatch;
import org.parzen.plugins.program.process.OutputLine.Source;

/// A program that serves one trial after the other.
///
/// A thread of its own reads the standard output and handles the requests at once, so that an
/// answer waits for no other thread. The thread of the lane waits for the end of the trial and
/// reads standard error meanwhile; it never writes to the child and so can not be blocked by one
/// that does not read. Safe for several threads.
final class Child {
  private static final int CHUNK = 1 << 16;

  /// What a child prints between two trials is kept with the next, so much of it.
  private static final int BETWEEN = 1 << 16;

  private final GuardedProgram program;
  private final ChildMail mail;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final RequestLines lines = new RequestLines();
  private final ByteArrayOutputStream between = new ByteArrayOutputStream();
  private final byte[] errors = new byte[CHUNK];
  private Optional<String> fault = Optional.empty();
  private @Nullable Talk talk;
  private volatile boolean outputEnded;
  private volatile boolean ended;

  Child(GuardedProgram program) {
    this.program = program;
    this.mail = new ChildMail(program.input());
    Thread.ofPlatform().daemon().name("parzen-child").start(this::readOutput);
    program.onExit(this::signal);
  }

  /// Opens a trial; from now on requests are meant for it.
  void open(Talk opened, String line) {
    lock.lock();
    try {
      talk = opened;
      if (between.size() > 0) {
        opened.keep(Source.STDOUT, between.toByteArray());
        between.reset();
      }
      if (fault.isPresent()) {
        opened.fail(fault.get());
        opened.settle();
        return;
      }
    } finally {
      lock.unlock();
    }
    mail.post(line);
  }

  /// Closes a trial: when this returns, no request touches it any more.
  void close() {
    lock.lock();
    try {
      talk = null;
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing more can come for a trial: it has an outcome, or the child's output has ended.
  boolean isOver(Talk open) {
    return open.isSettled() || outputEnded;
  }

  /// Waits until a trial is over or the program has ended; at most for a time.
  void awaitEnd(Talk open, long nanos) throws InterruptedException {
    await(nanos, () -> isOver(open) || !program.isAlive());
  }

  /// Waits until a trial is over, though the program may have ended; at most for a time.
  void awaitOutput(Talk open, long nanos) throws InterruptedException {
    await(nanos, () -> isOver(open));
  }

  /// Waits until the program has ended and its output, too; at most for a time.
  void awaitSilence(long nanos) throws InterruptedException {
    await(nanos, () -> outputEnded && !program.isAlive());
  }

  private void await(long nanos, BooleanSupplier wanted) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!wanted.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Keeps what has come through standard error; false where nothing had. For one thread at a time.
  boolean readErrors(Talk open) {
    InputStream stream = program.errors();
    int read;
    try {
      int length = Math.min(stream.available(), errors.length);
      read = length == 0 ? 0 : stream.read(errors, 0, length);
    } catch (IOException closed) {
      return false;
    }
    if (read <= 0) {
      return false;
    }
    lock.lock();
    try {
      open.printed(read);
      open.keep(Source.STDERR, Arrays.copyOf(errors, read));
    } finally {
      lock.unlock();
    }
    return true;
  }

  private void readOutput() {
    byte[] buffer = new byte[CHUNK];
    Sink sink = new Sink();
    try (InputStream output = program.output()) {
      for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
        note(length);
        lines.add(Arrays.copyOf(buffer, length), sink);
        settle();
      }
    } catch (IOException closed) {
      // The program has ended and its pipe was closed under the read: the end of this output.
    } finally {
      endOutput(sink);
    }
  }

  private void note(int length) {
    lock.lock();
    try {
      if (talk != null) {
        talk.printed(length);
      }
    } finally {
      lock.unlock();
    }
  }

  private void endOutput(Sink sink) {
    lines.finish(sink);
    outputEnded = true;
    settle();
  }

  /// All that came together was handled.
  private void settle() {
    lock.lock();
    try {
      if (talk != null) {
        talk.settle();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private final class Sink implements RequestLines.Sink {

    @Override
    public void log(byte[] bytes) {
      lock.lock();
      try {
        if (talk != null) {
          talk.keep(Source.STDOUT, bytes);
        } else {
          between.write(bytes, 0, Math.min(bytes.length, BETWEEN - between.size()));
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void request(String line) {
      answer(line).ifPresent(mail::write);
    }

    private Optional<String> answer(String line) {
      lock.lock();
      try {
        if (talk != null && !talk.isSettled()) {
          return talk.request(line);
        }
        fault = Optional.of(Talk.quote(line) + " when no trial was open: a trial ends once.");
        return Optional.empty();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void tooLong(String start) {
      String why = Talk.quote(start) + ", a request of more than 1 MiB: say less in one line.";
      lock.lock();
      try {
        if (talk != null && !talk.isSettled()) {
          talk.fail(why);
        } else {
          fault = Optional.of(why);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /// Watches a trial that begins now.
  LimitWatch watch(Limits limits) {
    return program.watch(limits, Set.of());
  }

  boolean isAlive() {
    return program.isAlive();
  }

  OptionalInt exitCode() {
    return program.exitCode();
  }

  /// Ends the child and all that it started.
  void end() {
    if (ended) {
      return;
    }
    if (!program.isAlive() && outputEnded) {
      program.endGroup();
    } else {
      program.end();
    }
    mail.end();
    ended = true;
  }

  /// Tells the child that there is no more to do.
  void dismiss() {
    mail.end();
  }
}
