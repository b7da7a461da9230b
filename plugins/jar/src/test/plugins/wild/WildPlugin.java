package wild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.objective.Outcome;
import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingRecord;
import org.parzen.setting.Settings;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.space.Spacing;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// A plugin that behaves well in all trials but number 1.
public final class WildPlugin implements ObjectivePlugin {

  /// What trial 1 does.
  enum Deed {
    NOTHING,
    THROW,
    OVERFLOW,
    LINK,
    DEADLOCK,
    EXIT,
    HALT,
    MEMORY,
    THREAD_MEMORY,
    PRINT,
    READ,
    THREADS,
    LATE_QUESTION,
    TALK,
    BAD_QUESTION,
    STOP,
    LOOK_AROUND,
    PRUNE,
    FAIL,
    NULL
  }

  record Options(
      @Describe(title = "Deed", help = "What trial 1 does.") @Default("nothing") Deed deed,
      @Describe(title = "High", help = "The upper end of x.") @Bounds(low = 0) @Default("5")
          double high) {}

  /// What a trial has left behind.
  private static volatile Optional<Thread> left = Optional.empty();

  private static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);

  @Override
  public String id() {
    return "wild";
  }

  @Override
  public String title() {
    return "Wild “plugin”";
  }

  @Override
  public String help() {
    return "Misbehaves once.";
  }

  @Override
  public List<Setting> settings() {
    return OPTIONS.settings();
  }

  @Override
  public Optional<SearchSpace> searchSpace(Settings settings) {
    double high = OPTIONS.read(settings).high();
    if (high == 0) {
      throw new IllegalArgumentException("An upper end of 0 leaves no room.");
    }
    return Optional.of(
        new SearchSpace(
            List.of(
                new Parameter(
                    "x", new FloatDistribution(0, high), Optional.empty(), Optional.empty()))));
  }

  @Override
  public List<String> suggestions(String setting, Map<String, JsonNode> given) {
    return setting.equals("high")
        ? List.of("5", "10", String.valueOf(given.get("deed")))
        : List.of();
  }

  @Override
  public Objective create(ObjectiveSpec spec) {
    Options options = OPTIONS.read(spec.settings());
    if (options.high() == 13) {
      throw new IllegalArgumentException("An upper end of 13 brings bad luck.");
    }
    return new Wild(options, spec.folder().resolve("closed"));
  }

  /// @param closed a file that is made in the end
  record Wild(Options options, Path closed) implements Objective {

    @Override
    public Outcome evaluate(Trial trial) throws Exception {
      double x = trial.suggestFloat("x", 0, options.high());
      if (trial.number() == 1) {
        Optional<Outcome> outcome = new Deeds(trial).does(options.deed());
        if (options.deed() == Deed.NULL) {
          return null;
        } else if (outcome.isPresent()) {
          return outcome.get();
        }
      }
      if (trial.number() == 2 && left.isPresent()) {
        left.get().join();
      }
      trial.setUserAttribute("folder", trial.folder().toString());
      trial.setUserAttribute("child", TextNode.valueOf("" + ProcessHandle.current().pid()));
      return Outcome.of(x * x);
    }

    @Override
    public void close() {
      try {
        Files.createFile(closed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  record Deeds(Trial trial) {

    Optional<Outcome> does(Deed deed) throws Exception {
      switch (deed) {
        case THROW -> throw new IOException("the pond is dry");
        case OVERFLOW -> deeper(0);
        case LINK -> throw new NoClassDefFoundError("pond/Frog");
        case DEADLOCK -> deadlock();
        case EXIT -> System.exit(3);
        case HALT -> Runtime.getRuntime().halt(0);
        case MEMORY -> eat();
        case THREAD_MEMORY -> {
          Thread eater = new Thread(this::eat);
          eater.start();
          eater.join();
        }
        case PRINT -> print();
        case READ -> trial.setUserAttribute("read", String.valueOf(System.in.read()));
        case THREADS -> threads();
        case LATE_QUESTION -> late();
        case TALK -> talk();
        case BAD_QUESTION -> trial.suggestInt("x", 0, 1);
        case STOP -> trial.stopStudy();
        case LOOK_AROUND -> trial.finished(0);
        case PRUNE -> throw new TrialPruned("too deep");
        default -> {}
      }
      return deed == Deed.FAIL ? Optional.of(Outcome.failed("no frogs")) : Optional.empty();
    }

    private int deeper(int depth) {
      return 1 + deeper(depth + 1);
    }

    private void deadlock() throws InterruptedException {
      Object left = new Object();
      Object right = new Object();
      Thread other = new Thread(() -> take(left, right));
      other.start();
      take(right, left);
      other.join();
    }

    private static void take(Object first, Object second) {
      synchronized (first) {
        try {
          Thread.sleep(200);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        synchronized (second) {
          System.out.println("No deadlock.");
        }
      }
    }

    private void eat() {
      List<long[]> eaten = new ArrayList<>();
      while (true) {
        eaten.add(new long[1 << 20]);
      }
    }

    private void print() {
      System.out.println("::parzen {\"result\": 0.0}");
      System.out.print("::par");
      System.out.print("zen {\"result\": 0.0}\nüber");
      System.err.println("quietly");
      trial.report(1, 0);
      System.out.print("unfinished");
    }

    private void threads() {
      for (int i = 0; i < 8; i++) {
        int step = i;
        new Thread(() -> report(step)).start();
      }
    }

    /// Threads that a plugin leaves behind neither end nor disturb anything.
    private void report(int thread) {
      try {
        for (int i = 0; true; i++) {
          trial.report(thread, 8L * i + thread);
          Thread.sleep(1);
        }
      } catch (InterruptedException | IllegalStateException e) {
        System.out.println("Thread " + thread + " is told: " + e.getMessage());
        while (true) {
          LockSupport.parkNanos(1_000_000_000);
        }
      }
    }

    private void late() {
      trial.report(0.5, 0);
      Thread late =
          new Thread(
              () -> {
                while (true) {
                  try {
                    trial.shouldPrune();
                  } catch (IllegalStateException e) {
                    System.out.println(e.getMessage());
                    return;
                  }
                }
              });
      left = Optional.of(late);
      late.start();
    }

    /// Everything that a trial offers.
    private void talk() {
      trial.setUserAttribute("n", trial.suggestInt("n", 1, 9));
      trial.setUserAttribute("even", trial.suggestFloat("even", 0, 1, Spacing.step(0.5)));
      trial.setUserAttribute("word", trial.suggestCategorical("word", "ä", "ö"));
      trial.setUserAttribute("study", trial.study().name() + trial.study().directions());
      trial.setUserAttribute("seed", "" + trial.seed());
      trial.setConstraint("c", -1.5);
      trial.setSystemAttribute(AttributeKey.number("wild:half"), 0.5);
      trial.report(Double.POSITIVE_INFINITY, 3);
      FrozenTrial best = trial.best().orElseThrow();
      trial.setUserAttribute(
          "best",
          best.number()
              + " "
              + best.state().values()
              + " "
              + best.externalValues().keySet()
              + " "
              + best.user().get("child").isPresent()
              + " "
              + best.duration().isPresent());
      try {
        trial.setConstraint("d", Double.NaN);
      } catch (IllegalArgumentException e) {
        trial.setUserAttribute("refused", e.getMessage());
      }
    }
  }
}
