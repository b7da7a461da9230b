package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Optional;
import org.parzen.analysis.Contour;
import org.parzen.analysis.ParameterAxis;
import org.parzen.analysis.TrialPoints;

/// Contour: what the best trials reached over two parameters, as colours with lines of equal value,
/// and the trials as points on top.
public final class ContourPlot extends PlanePlot {
  private static final int LEVELS = 9;

  private final Contour data;

  /// @param valueName what the colours mean, such as the objective's metric
  public ContourPlot(Contour data, String title, String valueName) {
    super(data.x(), data.y(), data.points(), data.omitted(), new Heading(title, valueName));
    this.data = data;
  }

  @Override
  public Optional<ColorBar> colorBar() {
    return Optional.of(new ValueRamp(data.span()).bar(valueName()));
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return data.points().size() == 1
        ? Optional.of(PlotText.of("contour.notice.one"))
        : constant(data.x(), data.points().x())
            .or(() -> constant(data.y(), data.points().y()))
            .or(() -> super.notice(view));
  }

  /// Gives the sentence on trials that do not differ along an axis.
  private static Optional<String> constant(ParameterAxis axis, double[] at) {
    return at.length == 0 || Arrays.stream(at).anyMatch(position -> position != at[0])
        ? Optional.empty()
        : Optional.of(PlotText.of("contour.notice", axis.name(), ParameterScale.text(axis, at[0])));
  }

  @Override
  public void paint(PlotArea area) {
    new HeatMap(data.grid(), data.x(), data.y(), data.span()).paint(area);
    if (!data.x().isCategorical()
        && !data.y().isCategorical()
        && data.span().low() < data.span().high()) {
      paintLines(area);
    }
    paintMarks(area);
  }

  /// Marks on strong colours have the colour of the ground, those on pale ones that of texts.
  private void paintMarks(PlotArea area) {
    Palette palette = area.theme().palette();
    double opacity = marks().size() <= 300 ? 1 : marks().size() <= 3000 ? 0.7 : 0.3;
    Color onStrong = Palette.faded(palette.background(), opacity);
    Color onPale = Palette.faded(palette.text(), opacity);
    double[] at = data.points().value();
    marks().paintSmall(area, row -> data.span().merit(ground(row, at)) > 0.45 ? onStrong : onPale);
  }

  private double ground(int row, double[] values) {
    double value =
        data.grid().under(data.x(), data.points().x()[row], data.y(), data.points().y()[row]);
    return Double.isNaN(value) ? values[row] : value;
  }

  private void paintLines(PlotArea area) {
    ContourLines lines = new ContourLines(data.grid(), data.x(), data.y(), area.frame());
    Graphics2D g = area.graphics();
    g.setColor(Palette.faded(area.theme().palette().text(), 0.3));
    g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    Range range = new Range(data.span().low(), data.span().high());
    for (Ticks.Tick level : Ticks.linear(range, LEVELS, false).major()) {
      g.draw(lines.at(level.value()));
    }
  }

  @Override
  String named(int row, String place) {
    TrialPoints points = data.points();
    return PlotText.of(
        "contour.hit",
        "" + points.number()[row],
        marks().status(row),
        Numbers.shortest(points.value()[row]),
        place);
  }

  @Override
  String summaryKey() {
    return "contour.summary";
  }
}
