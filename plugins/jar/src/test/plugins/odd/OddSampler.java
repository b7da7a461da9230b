package odd;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.sampler.TrialContext;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// A sampler that does what its setting says.
public class OddSampler implements SamplerPlugin {
  @Override
  public String id() {
    return "odd";
  }

  @Override
  public String title() {
    return "Odd sampler";
  }

  @Override
  public String help() {
    return "Does what it is told.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.text("deed", "Deed", "What it does.", "draw"),
        Setting.real("share", "Share", "Where in the range it draws.", 0, 1, 0.5));
  }

  @Override
  public Sampler create(Settings settings) {
    String deed = settings.text("deed");
    if (deed.equals("refuse")) {
      throw new IllegalArgumentException("The deed 'refuse' can not be done.");
    } else if (deed.equals("break")) {
      throw new UnsupportedOperationException("no such thing");
    } else if (deed.equals("nothing")) {
      return null;
    }
    return new Odd(deed, settings.real("share"));
  }

  record Odd(String deed, double share) implements Sampler {
    @Override
    public void requireFits(List<Direction> directions, SearchSpace declared) {
      if (deed.equals("fit nothing")) {
        throw new IllegalArgumentException("Nothing fits.");
      } else if (deed.equals("fit badly")) {
        throw new UnsupportedOperationException("no idea");
      }
    }

    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      return switch (deed) {
        case "propose nothing" -> null;
        case "propose NaN" -> new Proposal(Map.of("x", Double.NaN), Attributes.NONE);
        case "propose beyond" -> new Proposal(Map.of("x", 77.0), Attributes.NONE);
        case "propose" -> new Proposal(Map.of("x", 1.25), Attributes.NONE);
        default -> Proposal.NONE;
      };
    }

    @Override
    public double sample(
        StudyView view, TrialContext self, String name, Distribution d, RandomGenerator random) {
      return switch (deed) {
        case "throw" -> throw new IllegalStateException("not today");
        case "index" -> List.of(1, 2).get(self.number() + 2);
        case "overflow" -> overflow(0);
        case "miss" -> Missing.value();
        case "NaN" -> Double.NaN;
        case "beyond" -> 77;
        case "half" -> 0.5;
        default -> 4 * share;
      };
    }

    private static double overflow(int depth) {
      return depth + overflow(depth + 1);
    }

    @Override
    public boolean exhausted(StudyView view) {
      if (deed.equals("end")) {
        return view.size() == 3;
      } else if (deed.equals("no end")) {
        throw new IllegalStateException("who knows");
      }
      return false;
    }
  }

  /// Its class breaks while it is loaded.
  static final class Missing {
    private static final double VALUE = Double.parseDouble("frog");

    static double value() {
      return VALUE;
    }
  }
}
