package org.parzen.plugins.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.plugins.program.protocol.ChildSpec;
import org.parzen.plugins.program.protocol.ProtocolObjective;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// A program in any language that asks Parzen for its values, line by line, and tells its results.
public final class ProgramPlugin implements ObjectivePlugin {
  public static final String ID = "program";

  /// The name of the setting.
  public static final String COMMAND = "command";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A program that asks for its values";
  }

  @Override
  public String help() {
    return "Keeps a program running that asks for the values of each trial and tells its results, in lines that begin with ::parzen.";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.required(
            COMMAND,
            "Command",
            "The program and its arguments. It declares its parameters itself, by asking for their values.",
            new SettingType.Texts()));
    settings.addAll(Limits.settings());
    settings.add(KeepFolders.setting());
    return List.copyOf(settings);
  }

  /// @throws IllegalArgumentException names what in the definition cannot work
  @Override
  public Objective create(ObjectiveSpec spec) {
    if (!spec.space().parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "The program asks for its own parameters: remove the declared ones (%s)."
              .formatted(String.join(", ", spec.space().names())));
    }
    if (!spec.constraints().isEmpty() || !spec.metrics().isEmpty()) {
      throw new IllegalArgumentException(
          "The program tells its values and constraints itself: remove %s."
              .formatted(spec.metrics().isEmpty() ? spec.constraints() : spec.metrics()));
    }
    ChildSpec child =
        new ChildSpec(
            spec.settings().texts(COMMAND),
            spec.folder().toAbsolutePath().normalize(),
            Map.of(),
            Limits.of(spec.settings()),
            KeepFolders.of(spec.settings()));
    ProgramSearch.find(child.command().getFirst(), child.folder());
    return new ProtocolObjective(child);
  }
}
