package org.parzen.app.gui.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.parzen.app.gui.fx.FileSaver;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.plot.Axis;
import org.parzen.app.plot.Detail;
import org.parzen.app.plot.LogChoice;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotFrame;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;

/// Shows a [Plot] and lets a person look closer: zoom with the wheel or a dragged box, pan with
/// Shift or the middle button, reset with a double click or `0`, walk along the marks with the
/// arrow keys, select and open trials, save pictures.
///
/// Pictures are painted on the given executor; newer data never wait for older ones to be shown,
/// and what the person zoomed to stays when data arrive. Belongs to the JavaFX thread.
public final class ChartPane extends Region {
  private static final String STYLES =
      Objects.requireNonNull(ChartPane.class.getResource("chart.css")).toExternalForm();

  /// After a movement of the view everything is painted again in full.
  private static final Duration REST = Duration.millis(200);

  private final ObjectProperty<Plot> plot;
  private final ReadOnlyObjectWrapper<PlotView> view =
      new ReadOnlyObjectWrapper<>(this, "view", PlotView.automatic());
  private final ObjectProperty<Set<Integer>> selectedTrials =
      new SimpleObjectProperty<>(this, "selectedTrials", Set.of());
  private final ObjectProperty<IntFunction<String>> details =
      new SimpleObjectProperty<>(this, "details", _ -> "");
  private final ObjectProperty<Optional<IntConsumer>> opener =
      new SimpleObjectProperty<>(this, "opener", Optional.empty());
  private String name = "";
  private final ChartColors colors;
  private final PaintBuffers buffers = new PaintBuffers();
  private final LatestTask<PaintBuffers.Job, PaintBuffers.Painted> painting;
  private final ImageView picture = new ImageView();
  private final ChartOverlay overlay = new ChartOverlay();
  private final ChartTools tools;
  private Optional<PaintBuffers.Painted> shown = Optional.empty();
  private final PauseTransition rest = new PauseTransition(REST);
  private boolean stale = true;

  /// @param plot what is shown first; see [#plotProperty]
  /// @param worker paints, off the JavaFX thread
  /// @param saver asks where pictures go
  /// @param failed takes what goes wrong while painting
  public ChartPane(Plot plot, Executor worker, FileSaver saver, Consumer<Throwable> failed) {
    this.plot = new SimpleObjectProperty<>(this, "plot", plot);
    colors = new ChartColors(this, this::repaint);
    FxExecutor home = new FxExecutor();
    painting = new LatestTask<>(buffers::paint, this::show, failed, worker, home);
    LatestTask<ChartPicture, Runnable> saving =
        new LatestTask<>(picture -> picture.render(saver), Runnable::run, failed, worker, home);
    tools = new ChartTools(this, saving::refresh);
    getStyleClass().add("chart-pane");
    getChildren().addAll(picture, overlay, tools);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(120, 90);
    setPrefSize(640, 400);
    this.plot.addListener((_, _, _) -> repaint());
    view.addListener((_, _, _) -> repaint());
    selectedTrials.addListener((_, _, trials) -> changeView(v -> v.withSelected(trials)));
    rest.setOnFinished(_ -> repaint());
    // A window that moves to a finer screen needs a finer picture.
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleXProperty)
        .subscribe(_ -> requestLayout());
    ChartGestures gestures = new ChartGestures(this, overlay);
    gestures.install();
    details.addListener((_, _, _) -> gestures.pointAgain());
    describe();
  }

  /// What is shown: set it again whenever there are newer data.
  public ObjectProperty<Plot> plotProperty() {
    return plot;
  }

  public void setPlot(Plot plot) {
    this.plot.set(plot);
  }

  public Plot getPlot() {
    return plot.get();
  }

  /// Numbers of the trials that stand out; a click sets them.
  public ObjectProperty<Set<Integer>> selectedTrialsProperty() {
    return selectedTrials;
  }

  /// Further lines of the tip about a trial, such as its parameters; empty text for none. Called on
  /// the JavaFX thread; what takes time is added by setting it again.
  public ObjectProperty<IntFunction<String>> detailsProperty() {
    return details;
  }

  /// What shows a trial in full: a double click on its mark, or Enter, calls it. Empty: nothing
  /// does, and a double click resets the zoom wherever it is.
  public ObjectProperty<Optional<IntConsumer>> openerProperty() {
    return opener;
  }

  /// Names the chart for screen readers and files where its plot has no heading.
  public void setName(String name) {
    this.name = name;
    describe();
  }

  /// What the person chose to see.
  public ReadOnlyObjectProperty<PlotView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  public PlotView getView() {
    return view.get();
  }

  /// Changes what is seen, for example to a logarithmic axis.
  public void changeView(UnaryOperator<PlotView> change) {
    FxExecutor.assertFxThread();
    view.set(change.apply(view.get()));
  }

  /// Makes an axis logarithmic, or linear again, where the plot lets a person choose.
  void toggleLog(LogChoice axis) {
    if (plot.get().logChoices().contains(axis)) {
      changeView(view -> view.toggled(axis));
    }
  }

  /// Gives where the data are on the screen, with what the person zoomed to since; nothing where a
  /// notice is shown.
  public Optional<PlotFrame> frame() {
    return shown
        .flatMap(PaintBuffers.Painted::frame)
        .filter(_ -> plot.get().notice(view.get()).isEmpty())
        .map(this::zoomed);
  }

  /// Changes what is seen as one of many small steps: while they follow each other, masses are
  /// painted as samples.
  void moveView(UnaryOperator<PlotView> step) {
    rest.playFromStart();
    changeView(step);
  }

  private boolean moving() {
    return rest.getStatus() == Animation.Status.RUNNING;
  }

  private PlotFrame zoomed(PlotFrame frame) {
    PlotView now = view.get();
    Axis x = frame.x();
    Axis y = frame.y();
    boolean sameX = plot.get().xGauge(now).scale() == x.scale();
    boolean sameY = plot.get().yGauge(now).scale() == y.scale();
    return new PlotFrame(
        frame.bounds(),
        sameX ? new Axis(x.scale(), now.x().orElse(x.range()), x.from(), x.to()) : x,
        sameY ? new Axis(y.scale(), now.y().orElse(y.range()), y.from(), y.to()) : y);
  }

  /// Says whether the newest data and choices are on the screen.
  public boolean isUpToDate() {
    return !stale && !moving() && !painting.busy() && shown.isPresent();
  }

  /// Gives the picture on the screen, if there is one yet.
  public Optional<Image> image() {
    return Optional.ofNullable(picture.getImage());
  }

  ChartColors colors() {
    return colors;
  }

  /// Gives what is seen now as something to paint elsewhere, `scale` pixels to a unit.
  ChartPicture picture(ChartPicture.Format format, double scale) {
    return new ChartPicture(
        new PaintBuffers.Job(
            plot.get(),
            view.get(),
            new PlotTheme(colors.palette()),
            PlotSize.of(Math.max(1, getWidth()), Math.max(1, getHeight()), scale),
            Detail.FULL),
        format,
        plot.get().title().isEmpty() ? name : plot.get().title());
  }

  private void repaint() {
    stale = true;
    describe();
    requestLayout();
  }

  private void describe() {
    Plot now = plot.get();
    tell(now.notice(view.get()).orElseGet(now::summary));
  }

  /// Makes a sentence what a screen reader says of this chart, after its name.
  void tell(String sentence) {
    Plot now = plot.get();
    String fallback = name.isEmpty() ? now.yTitle() : name;
    setAccessibleText((now.title().isEmpty() ? fallback : now.title()) + ". " + sentence);
  }

  private void show(PaintBuffers.Painted painted) {
    picture.setImage(buffers.swap());
    PlotSize size = painted.job().size();
    picture.setFitWidth(picture.getImage().getWidth() / size.scale());
    picture.setFitHeight(picture.getImage().getHeight() / size.scale());
    shown = Optional.of(painted);
    overlay.dataChanged(frame());
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(getWidth());
    double height = snapSizeY(getHeight());
    overlay.resizeRelocate(0, 0, width, height);
    double toolsWidth = snapSizeX(tools.prefWidth(-1));
    tools.resizeRelocate(width - toolsWidth - 8, 6, toolsWidth, tools.prefHeight(-1));
    if (width < 1 || height < 1) {
      return;
    }
    PlotSize size = new PlotSize(width, height, outputScale(), toolsWidth + 12);
    boolean resized = shown.map(p -> !p.job().size().equals(size)).orElse(true);
    if (stale || resized) {
      stale = false;
      Detail detail = moving() ? Detail.DRAFT : Detail.FULL;
      painting.refresh(
          new PaintBuffers.Job(
              plot.get(), view.get(), new PlotTheme(colors.palette()), size, detail));
    }
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  @Override
  public String getUserAgentStylesheet() {
    return STYLES;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ChartColors.META;
  }
}
