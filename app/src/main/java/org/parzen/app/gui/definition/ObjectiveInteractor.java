package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// Knows the kinds of objective, and what may be chosen for the settings of the one in the form.
final class ObjectiveInteractor {

  private record Question(Objectives objectives, Draft.Part part, String folder) {}

  private final AppContext context;
  private final ObjectiveModel model;
  private final DefinitionModel form;
  private final LatestTask<Question, Map<String, List<String>>> suggesting;

  ObjectiveInteractor(AppContext context, ObjectiveModel model, DefinitionModel form) {
    this.context = context;
    this.model = model;
    this.form = form;
    suggesting =
        new LatestTask<>(
            ObjectiveInteractor::suggestions,
            model.suggestionsProperty()::set,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    context
        .known()
        .nowProperty()
        .subscribe(now -> model.kindsProperty().set(kinds(now.objectives())));
    form.onChange(this::suggest);
  }

  private static List<Choices.Kind> kinds(Objectives objectives) {
    return objectives.plugins().stream()
        .map(p -> new Choices.Kind(p.id(), p.title(), p.help(), p.settings()))
        .toList();
  }

  private void suggest() {
    suggesting.submit(
        new Question(context.objectives(), form.objective().part(), form.folderProperty().get()));
  }

  private static Map<String, List<String>> suggestions(Question question) {
    return question.objectives().plugins().stream()
        .filter(plugin -> plugin.id().equals(question.part().id()))
        .findFirst()
        .map(plugin -> suggestions(plugin, given(plugin, question)))
        .orElse(Map.of());
  }

  private static Map<String, List<String>> suggestions(
      ObjectivePlugin plugin, Map<String, JsonNode> given) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Setting setting : plugin.settings()) {
      List<String> list = plugin.suggestions(setting.name(), given);
      if (!list.isEmpty()) {
        found.put(setting.name(), list);
      }
    }
    return found;
  }

  /// What is typed, names of files as whole paths.
  private static Map<String, JsonNode> given(ObjectivePlugin plugin, Question question) {
    Map<String, JsonNode> given = new LinkedHashMap<>();
    for (Setting setting : plugin.settings()) {
      String typed = question.part().settings().getOrDefault(setting.name(), "").strip();
      if (!typed.isEmpty()) {
        boolean file = setting.type() instanceof SettingType.File;
        given.put(setting.name(), TextNode.valueOf(file ? whole(question.folder(), typed) : typed));
      }
    }
    return given;
  }

  private static String whole(String folder, String typed) {
    try {
      return Path.of(folder.strip()).resolve(typed).toString();
    } catch (InvalidPathException e) {
      return typed; // A name that is still being typed.
    }
  }

  /// Puts a program in the place of the command's first word.
  void takeProgram(Path chosen) {
    StringProperty command = form.objective().setting(Choices.COMMAND);
    List<String> words = new ArrayList<>(PosixQuoting.split(command.get()));
    ChosenFile file = ChosenFile.of(chosen, form.folderProperty().get(), words.isEmpty());
    boolean beside = !Path.of(file.name()).isAbsolute() && !file.name().contains(File.separator);
    String name = beside ? "." + File.separator + file.name() : file.name();
    if (words.isEmpty()) {
      words.add(name);
    } else {
      words.set(0, name);
    }
    form.folderProperty().set(file.folder());
    command.set(PosixQuoting.join(words));
  }

  /// Takes over a file that was chosen for a setting.
  void take(Setting setting, Path chosen) {
    boolean others =
        model.kind(form.objective().idProperty().get()).settings().stream()
            .filter(other -> !other.name().equals(setting.name()))
            .filter(
                other ->
                    other.type() instanceof SettingType.File
                        || other.type() instanceof SettingType.Texts)
            .anyMatch(other -> !form.objective().setting(other.name()).get().isBlank());
    ChosenFile file = ChosenFile.of(chosen, form.folderProperty().get(), !others);
    form.folderProperty().set(file.folder());
    form.objective().setting(setting.name()).set(file.name());
  }
}
