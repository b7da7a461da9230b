package org.parzen.app.cli.measure.study;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The time that this process and those below it have computed: what a study costs on one core,
/// whatever else the machine does. Processes that have ended are not in it.
final class ComputingTime {
  private ComputingTime() {}

  static Duration now() {
    Duration own =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? Duration.ofNanos(system.getProcessCpuTime())
            : Duration.ZERO;
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(own, Duration::plus);
  }
}
