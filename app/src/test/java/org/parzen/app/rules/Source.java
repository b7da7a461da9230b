package org.parzen.app.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one parsed source says about sizes and formats.
///
/// @param path the file in the project, with `/` between folders
/// @param lines of the file
/// @param exemptions how many size exemptions it declares
/// @param problems what breaks a rule, as sentences
record Source(String path, int lines, int exemptions, List<String> problems) {

  static Source of(String path, CompilationUnitTree unit, SourcePositions positions) {
    Budget budget = Budget.of(path);
    Scanner scanner = new Scanner(path, budget, unit, positions);
    scanner.scan(unit, null);
    int lines = (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
    if (lines > budget.fileMost() && !scanner.wholeFile) {
      scanner.problems.add(path + " has " + lines + " lines, more than " + budget.fileMost());
    }
    return new Source(path, lines, scanner.exemptions, List.copyOf(scanner.problems));
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /// Conversions whose text depends on the locale wherever they are used.
    private static final Pattern LOCAL = Pattern.compile("%[-#+ 0,(\\d.$]*[eEfgGaA]|%[^a-zA-Z%]*,");

    private final String path;
    private final Budget budget;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> problems = new ArrayList<>();
    private int exemptions;
    private boolean wholeFile;

    Scanner(String path, Budget budget, CompilationUnitTree unit, SourcePositions positions) {
      this.path = path;
      this.budget = budget;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      wholeFile |= exempt(type.getModifiers());
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (!exempt(method.getModifiers())) {
        checkLength(method);
        checkParameters(method);
      }
      return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
      exemptions += isExemption(annotation) ? 1 : 0;
      return super.visitAnnotation(annotation, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      if (budget != Budget.TESTS
          && call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("formatted")
          && LOCAL.matcher(select.getExpression().toString()).find()) {
        problems.add(at(call) + " formats a number by the machine's locale");
      }
      return super.visitMethodInvocation(call, null);
    }

    private void checkLength(MethodTree method) {
      long length = line(positions.getEndPosition(unit, method)) - startLine(method) + 1;
      if (length > budget.methodMost()) {
        problems.add(
            at(method)
                + " "
                + method.getName()
                + " has "
                + length
                + " lines, more than "
                + budget.methodMost());
      }
    }

    private void checkParameters(MethodTree method) {
      boolean inRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
      int count = method.getParameters().size();
      if (method.getName().contentEquals("<init>")
          && !inRecord
          && count > Budget.CONSTRUCTOR_PARAMETERS) {
        problems.add(
            at(method) + " a constructor has " + count + " parameters: make them a record");
      }
    }

    private static boolean exempt(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream().anyMatch(Scanner::isExemption);
    }

    private static boolean isExemption(AnnotationTree annotation) {
      return annotation.getAnnotationType().toString().endsWith("SizeExemption");
    }

    private String at(Tree tree) {
      return path + ":" + startLine(tree);
    }

    private long startLine(Tree tree) {
      return line(positions.getStartPosition(unit, tree));
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
