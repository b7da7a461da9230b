package org.parzen.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.analysis.RankPlane;
import org.parzen.analysis.TrialPoints;
import org.parzen.study.Direction;

/// Ranks: trials over two parameters, the better the rank of its value among all the stronger its
/// colour.
public final class RankPlot extends PlanePlot {
  private final RankPlane data;
  private final int[] worstFirst;

  /// @param valueName what is ranked, such as the objective's metric
  public RankPlot(RankPlane data, String title, String valueName) {
    super(data.x(), data.y(), data.points(), data.omitted(), new Heading(title, valueName));
    this.data = data;
    worstFirst =
        IntStream.range(0, marks().size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::strength))
            .mapToInt(row -> row)
            .toArray();
  }

  @Override
  public Optional<ColorBar> colorBar() {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < data.quantile().length; i++) {
      double share = RankPlane.SHARES.get(i);
      String value = Numbers.rounded(data.quantile()[i], 4);
      String name = PlotText.of("rank.tick." + (int) (share * 100), value);
      ticks.add(new Ticks.Tick(share, name));
    }
    return Optional.of(new ColorBar(valueName(), ticks, reversed()));
  }

  private boolean reversed() {
    return data.direction() == Direction.MINIMIZE;
  }

  @Override
  public void paint(PlotArea area) {
    marks().paint(area, worstFirst, this::strength);
  }

  private double strength(int row) {
    return reversed() ? 1 - data.share()[row] : data.share()[row];
  }

  @Override
  String named(int row, String place) {
    TrialPoints points = data.points();
    return PlotText.of(
        "rank.hit",
        "" + points.number()[row],
        marks().status(row),
        Numbers.shortest(points.value()[row]),
        "" + Math.round(strength(row) * 100),
        place);
  }

  @Override
  String summaryKey() {
    return "rank.summary";
  }
}
