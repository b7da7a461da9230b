package org.parzen.app.cli.measure.quality;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.part.Objectives;
import org.parzen.plugins.python.PythonPlugin;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.RunSettings;

/// A Python function of the user's.
///
/// @param python the interpreter; empty where it is to be found
public record OwnFunction(String file, String function, String python, Direction direction) {

  /// To be closed by the caller.
  ///
  /// @throws IllegalArgumentException says what is wrong with the file
  public Objective make(Objectives installed) {
    return installed.make(
        new StudyDefinition(
            function,
            new Component(
                PythonPlugin.ID,
                Map.of(
                    PythonPlugin.FILE, TextNode.valueOf(file),
                    PythonPlugin.FUNCTION, TextNode.valueOf(function),
                    PythonPlugin.PYTHON, TextNode.valueOf(python))),
            Path.of("").toAbsolutePath().toString(),
            SearchSpace.EMPTY,
            List.of(new Goal("", direction)),
            List.of(),
            new Component("random"),
            new Component("none"),
            List.of(),
            RunSettings.DEFAULT,
            1));
  }

  /// @param folder where the folders of trials are made
  public QualityCase with(Objective objective, Path folder) {
    return QualityCase.unknown(function, objective, direction, folder);
  }
}
