package org.parzen.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.parzen.app.cli.amend.AmendmentHistory;
import org.parzen.app.cli.amend.Annotate;
import org.parzen.app.cli.amend.Apply;
import org.parzen.app.cli.amend.Correct;
import org.parzen.app.cli.amend.CountAsFailed;
import org.parzen.app.cli.amend.Delete;
import org.parzen.app.cli.amend.Exclude;
import org.parzen.app.cli.amend.Include;
import org.parzen.app.cli.amend.Restore;
import org.parzen.app.cli.amend.Undo;
import org.parzen.app.cli.compare.Compare;
import org.parzen.app.cli.detect.Detect;
import org.parzen.app.cli.doctor.LookOver;
import org.parzen.app.cli.draw.DrawPlot;
import org.parzen.app.cli.export.Export;
import org.parzen.app.cli.export.Params;
import org.parzen.app.cli.importance.JudgeParameters;
import org.parzen.app.cli.measure.BenchAnalysis;
import org.parzen.app.cli.measure.BenchChart;
import org.parzen.app.cli.measure.BenchImportance;
import org.parzen.app.cli.measure.BenchObjective;
import org.parzen.app.cli.measure.BenchOpen;
import org.parzen.app.cli.measure.BenchPruner;
import org.parzen.app.cli.measure.BenchQuality;
import org.parzen.app.cli.measure.BenchSampler;
import org.parzen.app.cli.measure.BenchStorage;
import org.parzen.app.cli.measure.BenchView;
import org.parzen.app.cli.measure.kill.BenchKill;
import org.parzen.app.cli.measure.study.BenchStudy;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.GlobalOptions;
import org.parzen.app.cli.peer.Ask;
import org.parzen.app.cli.peer.BestTrial;
import org.parzen.app.cli.peer.BestTrials;
import org.parzen.app.cli.peer.CreateStudy;
import org.parzen.app.cli.peer.DeleteStudy;
import org.parzen.app.cli.peer.SetUserAttribute;
import org.parzen.app.cli.peer.StorageUpgrade;
import org.parzen.app.cli.peer.Studies;
import org.parzen.app.cli.peer.StudyNames;
import org.parzen.app.cli.peer.Tell;
import org.parzen.app.cli.peer.Trials;
import org.parzen.app.cli.plugin.AddPlugin;
import org.parzen.app.cli.plugin.Plugins;
import org.parzen.app.cli.plugin.RemovePlugin;
import org.parzen.app.cli.plugin.TrustPlugin;
import org.parzen.app.cli.run.Optimize;
import org.parzen.app.cli.run.TakePart;
import org.parzen.app.cli.run.Try;
import org.parzen.app.cli.study.CopyStudy;
import org.parzen.app.cli.study.ImportTable;
import org.parzen.app.cli.study.RenameStudy;
import org.parzen.app.cli.talk.Log;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.cli.talk.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Runs one command line and returns its exit status.
public final class CommandLineMain {
  private CommandLineMain() {}

  /// Runs the command that the arguments name: 0 when it succeeded, 1 when it was used wrongly, 2
  /// when it failed, 130 when it was interrupted.
  ///
  /// @param leave ends the process at once
  public static int run(IntConsumer leave, String... args) {
    Terminal terminal = new Terminal(stream(FileDescriptor.err), Terminal.isTerminal());
    GlobalOptions globals = new GlobalOptions(System.getenv());
    return run(new CommandContext(globals, stream(FileDescriptor.out), terminal, leave), args);
  }

  /// The same bytes whatever the machine's locale.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  static int run(CommandContext context, String... args) {
    Failures failures = new Failures(context);
    return commandLine(context)
        .setExecutionStrategy(parsed -> execute(parsed, context, failures))
        .setParameterExceptionHandler((mistake, _) -> failures.misused(mistake))
        .execute(args);
  }

  private static int execute(ParseResult parsed, CommandContext context, Failures failures) {
    GlobalOptions globals = context.globals();
    try (Log _ =
        Log.start(context.terminal(), globals.verbosity(), globals.logFile(), globals.isDebug())) {
      return new CommandLine.RunLast().execute(parsed);
    } catch (ParameterException e) {
      throw e;
    } catch (ExecutionException e) {
      return failures.failed(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      return failures.failed(e);
    }
  }

  /// What a user can type without a window, in the order of the help.
  public static List<String> names() {
    Terminal silent =
        new Terminal(
            new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    GlobalOptions globals = new GlobalOptions(System.getenv());
    CommandLine parzen =
        commandLine(new CommandContext(globals, stream(FileDescriptor.out), silent, _ -> {}));
    return Stream.concat(
            Stream.of("--help", "--version"), parzen.getSubcommands().keySet().stream())
        .map(name -> parzen.getCommandName() + " " + name)
        .toList();
  }

  static CommandLine commandLine(CommandContext context) {
    CommandLine parzen = new CommandLine(new Parzen()).addMixin("globals", context.globals());
    Stream.of(
            Optimize.own(context),
            new TakePart(context),
            new Try(context),
            new CreateStudy(context),
            new DeleteStudy(context),
            new StudyNames(context),
            new Studies(context),
            new Trials(context),
            new BestTrial(context),
            new BestTrials(context),
            new Params(context),
            new JudgeParameters(context),
            new Export(context),
            new ImportTable(context),
            new Compare(context),
            new LookOver(context),
            new DrawPlot(context),
            new Ask(context),
            new Tell(context))
        .forEach(parzen::addSubcommand);
    parzen.addSubcommand(studies(context));
    parzen.addSubcommand(
        new CommandLine(new Group.OfStorage()).addSubcommand(new StorageUpgrade(context)));
    parzen.addSubcommand(amendments(context));
    parzen.addSubcommand(measurements(context));
    parzen.addSubcommand(new CommandLine(new Detect(context)).setStopAtPositional(true));
    parzen.addSubcommand(
        new CommandLine(new Plugins(context))
            .addSubcommand(new AddPlugin(context))
            .addSubcommand(new TrustPlugin(context))
            .addSubcommand(new RemovePlugin(context)));
    return parzen
        .addSubcommand(new Open())
        .addSubcommand(new HelpCommand())
        .setResourceBundle(Messages.BUNDLE)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(true);
  }

  private static CommandLine studies(CommandContext context) {
    return new CommandLine(new Group.OfStudy())
        .addSubcommand(Optimize.asPeer(context))
        .addSubcommand(new SetUserAttribute(context))
        .addSubcommand(new CopyStudy(context))
        .addSubcommand(new RenameStudy(context));
  }

  private static CommandLine amendments(CommandContext context) {
    CommandLine correct = new CommandLine(new Correct(context));
    return new CommandLine(new Group.OfAmend())
        .addSubcommand(new Exclude(context))
        .addSubcommand(new Include(context))
        .addSubcommand(correct.setUnmatchedOptionsArePositionalParams(true))
        .addSubcommand(new CountAsFailed(context))
        .addSubcommand(new Restore(context))
        .addSubcommand(new Annotate(context))
        .addSubcommand(new Undo(context))
        .addSubcommand(new AmendmentHistory(context))
        .addSubcommand(new Apply(context))
        .addSubcommand(new Delete(context));
  }

  private static CommandLine measurements(CommandContext context) {
    return new CommandLine(new Group.OfBench())
        .addSubcommand(new BenchSampler(context))
        .addSubcommand(new BenchQuality(context))
        .addSubcommand(new BenchStudy(context))
        .addSubcommand(new BenchImportance(context))
        .addSubcommand(new BenchObjective(context))
        .addSubcommand(new BenchPruner(context))
        .addSubcommand(new BenchStorage(context))
        .addSubcommand(new BenchKill(context))
        .addSubcommand(new BenchView(context))
        .addSubcommand(new BenchOpen(context))
        .addSubcommand(new BenchChart(context))
        .addSubcommand(new BenchAnalysis(context));
  }
}
