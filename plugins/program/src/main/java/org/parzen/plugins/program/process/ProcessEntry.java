package org.parzen.plugins.program.process;

/// One process as Linux shows it at one moment. Immutable.
///
/// @param session the number of the process that leads its session
/// @param started clock ticks from the start of the machine; with `pid` it names the process
/// @param ended whether it has ended and its parent has not asked for its end yet
/// @param ticks time that it has computed itself
/// @param waitedTicks time of those of its children that have ended and that it has waited for,
///   theirs included
/// @param token what marks it as started by this Parzen; empty where it is not
record ProcessEntry(
    long pid,
    long parent,
    long session,
    long started,
    boolean ended,
    long ticks,
    long waitedTicks,
    String token) {

  /// What names a process for good: numbers are used again.
  record Key(long pid, long started) {}

  /// Reads a line of `/proc/PID/stat`.
  static ProcessEntry parse(long pid, String stat, String token) {
    // pid (name) state parent group session …; the name may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 21);
    return new ProcessEntry(
        pid,
        Long.parseLong(fields[1]),
        Long.parseLong(fields[3]),
        Long.parseLong(fields[19]),
        fields[0].equals("Z") || fields[0].equals("X"),
        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
        Long.parseLong(fields[13]) + Long.parseLong(fields[14]),
        token);
  }

  ProcessEntry withToken(String found) {
    return new ProcessEntry(pid, parent, session, started, ended, ticks, waitedTicks, found);
  }

  Key key() {
    return new Key(pid, started);
  }

  /// All that it has added to the machine's work so far, as far as it knows.
  long allTicks() {
    return ticks + waitedTicks;
  }
}
