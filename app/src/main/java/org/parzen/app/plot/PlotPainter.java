package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Paints a whole chart: ground, heading, legend, axes, then the plot's data. Safe for several
/// threads, as long as each has its own picture.
public final class PlotPainter {
  private static final double X_SPACING = 84;
  private static final double Y_SPACING = 34;
  private static final double PAD = 14;
  private static final double TICK_GAP = 7;

  private final Plot plot;
  private final PlotView view;
  private final PlotTheme theme;
  private final PlotSize size;
  private final Detail detail;

  /// Paints everything in full.
  public PlotPainter(Plot plot, PlotView view, PlotTheme theme, PlotSize size) {
    this(plot, view, theme, size, Detail.FULL);
  }

  public PlotPainter(Plot plot, PlotView view, PlotTheme theme, PlotSize size, Detail detail) {
    this.plot = plot;
    this.view = view;
    this.theme = theme;
    this.size = size;
    this.detail = detail;
  }

  /// Paints a picture with `size.scale()` pixels to a unit, whose memory takes the masses of marks.
  /// Gives where the data are, or nothing where a notice stands instead.
  public Optional<PlotFrame> paint(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    try {
      g.scale(size.scale(), size.scale());
      return paint(g, Optional.of(image));
    } finally {
      g.dispose();
    }
  }

  /// Paints vectors onto any graphics, one unit a pixel.
  public Optional<PlotFrame> paint(Graphics2D g) {
    return paint(g, Optional.empty());
  }

  private Optional<PlotFrame> paint(Graphics2D g, Optional<BufferedImage> image) {
    prepare(g);
    g.setColor(theme.palette().background());
    g.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
    PlotHeader header = new PlotHeader(plot, theme, size);
    Optional<String> notice = plot.notice(view);
    if (notice.isPresent() || size.width() < 120 || size.height() < 90) {
      header.paintTitle(g);
      notice.ifPresent(sentence -> paintNotice(g, sentence));
      return Optional.empty();
    }
    double top = header.paint(g);
    PlotFrame frame = layOut(g, top);
    paintAxes(g, frame);
    Shape clip = g.getClip();
    g.clip(frame.bounds());
    plot.paint(
        new PlotArea(
            g,
            frame,
            theme,
            view,
            detail,
            image.map(i -> PixelGrid.within(i, size.scale(), frame.bounds()))));
    g.setClip(clip);
    return Optional.of(frame);
  }

  private static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private PlotFrame layOut(Graphics2D g, double top) {
    FontMetrics metrics = g.getFontMetrics(theme.label(""));
    double bottom = size.height() - PAD - 2 * metrics.getHeight() - TICK_GAP + 4;
    Range yRange = usable(view.y(), plot.yGauge(view)).orElseGet(() -> plot.yRange(view));
    Gauge yGauge = plot.yGauge(view);
    Axis y = new Axis(yGauge.scale(), yRange, bottom, top);
    double widest = 0;
    for (Ticks.Tick tick : yGauge.ticks(y, Y_SPACING).major()) {
      widest = Math.max(widest, metrics.stringWidth(shown(tick, metrics)));
    }
    double left = Math.round(PAD + Math.max(widest, 16) + TICK_GAP);
    double bar = plot.colorBar().map(b -> new ColorBarPainter(b, theme).width(g)).orElse(0.0);
    double right = size.width() - PAD - 4 - bar;
    Gauge xGauge = plot.xGauge(view);
    Range xRange = usable(view.x(), xGauge).orElseGet(() -> plot.xRange(view));
    Axis x = new Axis(xGauge.scale(), xRange, left, right);
    return new PlotFrame(new Rectangle2D.Double(left, top, right - left, bottom - top), x, y);
  }

  private void paintAxes(Graphics2D g, PlotFrame frame) {
    Rectangle2D b = frame.bounds();
    Ticks ys = plot.yGauge(view).ticks(frame.y(), Y_SPACING);
    Ticks xs = plot.xGauge(view).ticks(frame.x(), X_SPACING);
    g.setStroke(new BasicStroke(1f));
    g.setColor(Palette.faded(theme.palette().grid(), 0.35));
    for (double minor : ys.minor()) {
      horizontal(g, b, frame.y().pixel(minor));
    }
    for (double minor : xs.minor()) {
      vertical(g, frame.x().pixel(minor), b.getMinY(), b.getMaxY());
    }
    for (Ticks.Tick tick : xs.major()) {
      vertical(g, frame.x().pixel(tick.value()), b.getMinY(), b.getMaxY());
    }
    g.setColor(Palette.faded(theme.palette().grid(), 0.75));
    for (Ticks.Tick tick : ys.major()) {
      horizontal(g, b, frame.y().pixel(tick.value()));
    }
    g.setColor(theme.palette().muted());
    if (!(plot.xGauge(view) instanceof Gauge.Silent)) {
      horizontal(g, b, b.getMaxY());
    }
    paintLabels(g, frame, xs, ys);
    plot.colorBar().ifPresent(bar -> new ColorBarPainter(bar, theme).paint(g, b));
  }

  private static double spacing(Axis axis, Ticks ticks) {
    return Math.abs(
        axis.pixel(ticks.major().get(1).value()) - axis.pixel(ticks.major().get(0).value()));
  }

  /// A name may take a quarter of the picture.
  private String shown(Ticks.Tick tick, FontMetrics metrics) {
    return TextLines.shortenMiddle(tick.label(), metrics, Math.max(60, size.width() / 4));
  }

  /// What was zoomed to on a linear axis may be nowhere on a logarithmic one.
  private static Optional<Range> usable(Optional<Range> zoomed, Gauge gauge) {
    return zoomed.filter(range -> gauge.scale() == Scale.LINEAR || range.low() > 0);
  }

  private void paintLabels(Graphics2D g, PlotFrame frame, Ticks xs, Ticks ys) {
    Rectangle2D b = frame.bounds();
    g.setFont(theme.label(plot.xTitle()));
    FontMetrics metrics = g.getFontMetrics();
    for (Ticks.Tick tick : ys.major()) {
      String label = shown(tick, metrics);
      float x = (float) (b.getMinX() - TICK_GAP - metrics.stringWidth(label));
      float y = (float) (frame.y().pixel(tick.value()) + metrics.getAscent() * 0.36);
      g.drawString(label, x, y);
    }
    double baseline = b.getMaxY() + TICK_GAP + metrics.getAscent();
    double room = xs.major().size() > 1 ? spacing(frame.x(), xs) - 8 : b.getWidth();
    for (Ticks.Tick tick : xs.major()) {
      double px = frame.x().pixel(tick.value());
      vertical(g, px, b.getMaxY(), b.getMaxY() + 4);
      String label = TextLines.shorten(tick.label(), metrics, Math.max(room, X_SPACING - 8));
      double half = metrics.stringWidth(label) / 2.0;
      double x = Math.clamp(px - half, 2, Math.max(2, size.width() - 2 - 2 * half));
      g.drawString(label, (float) x, (float) baseline);
    }
    String title = plot.xTitle();
    float x = (float) (b.getCenterX() - metrics.stringWidth(title) / 2.0);
    g.drawString(title, x, (float) (baseline + metrics.getHeight() + 1));
  }

  /// Lines of one unit lie between pixels' edges, so that they are sharp.
  private void horizontal(Graphics2D g, Rectangle2D b, double y) {
    double sharp = sharp(y);
    g.draw(new Line2D.Double(b.getMinX(), sharp, b.getMaxX(), sharp));
  }

  private void vertical(Graphics2D g, double x, double y0, double y1) {
    double sharp = sharp(x);
    g.draw(new Line2D.Double(sharp, y0, sharp, y1));
  }

  private double sharp(double position) {
    double half = Math.rint(size.scale()) % 2 == 0 ? 0 : 0.5;
    return (Math.floor(position * size.scale()) + half) / size.scale();
  }

  private void paintNotice(Graphics2D g, String sentence) {
    g.setFont(theme.notice(sentence));
    g.setColor(theme.palette().muted());
    FontMetrics metrics = g.getFontMetrics();
    double width = Math.min(size.width() - 4 * PAD, 520);
    var lines = TextLines.wrap(sentence, metrics, width);
    double y = (size.height() - lines.size() * 20.0) / 2 + metrics.getAscent();
    for (String line : lines) {
      g.drawString(line, (float) ((size.width() - metrics.stringWidth(line)) / 2), (float) y);
      y += 20;
    }
  }
}
