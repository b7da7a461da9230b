package org.parzen.study;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.parzen.trial.Attributes;

/// The note of a study, or of one of its trials, where Optuna's dashboard keeps it: in attributes
/// of the study, a version and slices of the text, so that it is seen and changed in both.
public final class DashboardNote {

  private static final int SLICE = 2045;

  private final String prefix;

  private DashboardNote(String prefix) {
    this.prefix = prefix;
  }

  public static DashboardNote ofStudy() {
    return new DashboardNote("dashboard:");
  }

  /// @param id by which the storage knows the trial
  public static DashboardNote ofTrial(long id) {
    return new DashboardNote("dashboard:" + id + ":");
  }

  /// The text; empty where there is none.
  public String read(Attributes system) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; system.get(slice(i)).isPresent(); i++) {
      text.append(system.get(slice(i)).orElseThrow().asText());
    }
    return text.toString();
  }

  /// The events that write a text. Slices of a longer one before it become empty.
  public List<StudyEvent.SystemAttributeSet> write(Attributes system, String text) {
    List<StudyEvent.SystemAttributeSet> events = new ArrayList<>();
    long version = system.get(prefix + "note_ver").map(known -> known.asLong()).orElse(0L);
    events.add(
        new StudyEvent.SystemAttributeSet(prefix + "note_ver", LongNode.valueOf(version + 1)));
    for (int i = 0; i * SLICE < text.length() || system.get(slice(i)).isPresent(); i++) {
      int from = Math.min(text.length(), i * SLICE);
      String part = text.substring(from, Math.min(text.length(), from + SLICE));
      events.add(new StudyEvent.SystemAttributeSet(slice(i), TextNode.valueOf(part)));
    }
    return events;
  }

  private String slice(int i) {
    return prefix + "note_str:" + i;
  }
}
