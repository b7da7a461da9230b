package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeCpuTest {
  private static final long TICK = 10_000_000;
  private static final long ROOT = 100;

  private final TreeCpu cpu = new TreeCpu(ROOT);

  private static ProcessEntry process(long pid, long parent, long ticks, long waited) {
    return new ProcessEntry(pid, parent, ROOT, 5, false, ticks, waited, "");
  }

  @Test
  void whatLivesIsAddedUpWithWhatItWaitedFor() {
    cpu.add(List.of(process(ROOT, 1, 2, 3), process(101, ROOT, 10, 0)));
    assertThat(cpu.nanos()).isEqualTo(15 * TICK);
  }

  @Test
  void whoeverIsWaitedForCountsOnce() {
    cpu.add(List.of(process(ROOT, 1, 2, 0), process(101, ROOT, 10, 0)));
    cpu.add(List.of(process(ROOT, 1, 2, 12)));
    assertThat(cpu.nanos()).isEqualTo(14 * TICK);
  }

  @Test
  void anOrphanThatEndedCountsAsItWasSeenLast() {
    cpu.add(List.of(process(ROOT, 1, 2, 0), process(101, 1, 10, 0)));
    cpu.add(List.of(process(ROOT, 1, 3, 0)));
    cpu.add(List.of(process(ROOT, 1, 4, 0)));
    assertThat(cpu.nanos()).isEqualTo(14 * TICK);
  }

  @Test
  void theSumNeverFalls() {
    cpu.add(List.of(process(ROOT, 1, 2, 0), process(101, ROOT, 10, 0)));
    cpu.add(List.of(process(ROOT, 1, 2, 0)));
    assertThat(cpu.nanos()).isEqualTo(12 * TICK);
  }

  @Test
  void whatWasWaitedForInTheEndIsKnownAndOrphansAreAdded() {
    cpu.add(List.of(process(ROOT, 1, 0, 0), process(101, ROOT, 10, 0), process(102, 1, 4, 0)));
    assertThat(cpu.nanos(25 * TICK)).isEqualTo(29 * TICK);
    cpu.add(List.of(process(103, 1, 3, 0)));
    assertThat(cpu.nanos(25 * TICK)).isEqualTo(32 * TICK);
  }

  @Test
  void otherSystemsAddUpWhatTheySee() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < 50 * TICK / 10) {
      Thread.onSpinWait();
    }
    cpu.add(List.of(ProcessHandle.current()));
    long seen = cpu.nanos();
    assertThat(seen).isPositive();
    cpu.add(List.<ProcessHandle>of());
    assertThat(cpu.nanos()).isEqualTo(seen);
  }

  @Test
  void aNameMayHoldAnything() {
    String fields = "S 7 8 9 0 -1 0 0 0 0 0 11 12 13 14 20 0 1 0 4711 0 0";
    ProcessEntry entry = ProcessEntry.parse(42, "42 (a) Z 1 (b) " + fields + "\n", "t");
    assertThat(entry).isEqualTo(new ProcessEntry(42, 7, 9, 4711, false, 23, 27, "t"));
    assertThat(ProcessEntry.parse(42, "42 (x) " + fields.replace("S", "Z"), "").ended()).isTrue();
  }
}
