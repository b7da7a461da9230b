package org.parzen.app.gui.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.NamedStudy;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;
import org.parzen.storage.StorageOptions;

/// Asks what a person wants to do with a study of a list, and does it.
final class StudyChanges {

  private final AppContext context;
  private final Workspace workspace;
  private final Runnable changed;

  /// @param changed shows the lists anew
  StudyChanges(AppContext context, Workspace workspace, Runnable changed) {
    this.context = context;
    this.workspace = workspace;
    this.changed = changed;
  }

  void copy(StudyRow study) {
    NamedStudy original = named(study);
    Optional<Integer> place =
        context
            .dialogs()
            .choose(
                Messages.get("home.copy", study.name()),
                Messages.get("home.copy.help"),
                List.of(Messages.get("home.copy.here"), Messages.get("home.copy.elsewhere")));
    if (place.isEmpty()) {
      return;
    } else if (place.get() == 0) {
      name("home.copy", study, Messages.get("home.copy.name", study.name()))
          .ifPresent(name -> change(() -> original.copy(study.file(), name, original.options())));
    } else {
      context.dialogs().saveFile(study.name() + ".db").ifPresent(file -> copy(original, file));
    }
  }

  /// Files that copies went to are listed, too.
  private void copy(NamedStudy original, Path file) {
    StorageOptions options = workspace.options(file);
    change(
        () -> {
          NamedStudy copy = original.copy(file, original.name(), options);
          workspace.remember(file);
          return copy;
        });
  }

  void rename(StudyRow study) {
    if (isFree(study)) {
      name("home.rename", study, study.name())
          .filter(name -> !name.equals(study.name()))
          .ifPresent(name -> changeClosed(study, () -> named(study).rename(name)));
    }
  }

  void delete(StudyRow study) {
    if (isFree(study)
        && context
            .dialogs()
            .confirm(
                Messages.get("home.delete", study.name()),
                Messages.get("home.delete.help", study.counts(), study.file()),
                Messages.get("home.delete.verb"))) {
      changeClosed(study, () -> named(study).delete());
    }
  }

  private Optional<String> name(String key, StudyRow study, String start) {
    return context
        .dialogs()
        .text(Messages.get(key, study.name()), Messages.get("home.name"), start)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  private NamedStudy named(StudyRow study) {
    return new NamedStudy(study.file(), study.name(), workspace.options(study.file()));
  }

  /// Whether no run of this window works on the study; tells the person if one does.
  private boolean isFree(StudyRow study) {
    boolean runs = shown(study).filter(s -> s.status().phase().isActive()).isPresent();
    if (runs) {
      context
          .dialogs()
          .error(Messages.get("home.busy", study.name()), Messages.get("home.busy.help"));
    }
    return !runs;
  }

  private Optional<Session> shown(StudyRow study) {
    Path file = study.file().toAbsolutePath().normalize();
    return workspace
        .session()
        .filter(session -> session.file().toAbsolutePath().normalize().equals(file))
        .filter(session -> session.name().equals(study.name()));
  }

  /// What is shown under a name that will be gone is taken off the screen before.
  private void changeClosed(StudyRow study, Callable<NamedStudy> work) {
    shown(study).ifPresent(_ -> workspace.closeSession());
    change(work);
  }

  private void change(Callable<NamedStudy> work) {
    context
        .tasks()
        .compute(
            work,
            _ -> changed.run(),
            failure -> {
              changed.run();
              context.dialogs().failure(failure);
            });
  }
}
