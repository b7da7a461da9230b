package odd;

import java.util.List;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.pruner.Verdict;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// A pruner that ends every second trial, or does what its setting says.
public class OddPruner implements PrunerPlugin {
  @Override
  public String id() {
    return "odd";
  }

  @Override
  public String title() {
    return "Odd pruner";
  }

  @Override
  public String help() {
    return "Ends every second trial.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.text("deed", "Deed", "What it does.", "prune"));
  }

  @Override
  public Pruner create(Settings settings) {
    String deed = settings.text("deed");
    return (view, running) ->
        switch (deed) {
          case "throw" -> throw new IllegalStateException("not today");
          case "nothing" -> null;
          default -> running.number() % 2 == 1 ? Verdict.prune("odd") : Verdict.KEEP;
        };
  }
}
