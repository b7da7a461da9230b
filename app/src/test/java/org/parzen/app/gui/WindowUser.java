package org.parzen.app.gui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A person at a window, for tests: clicks, drags, scrolls and types through the toolkit's own
/// robot, which takes milliseconds where TestFX's takes half a second. Every gesture has taken
/// effect when its method returns.
public final class WindowUser implements AutoCloseable {
  private static final double WHEEL_STEP = 40;
  private static final int MOST_LOOKS = 50;

  static {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException("The window system does not start", e);
    }
  }

  private final Stage stage;
  private final Robot robot;

  private WindowUser(Stage stage, Robot robot) {
    this.stage = stage;
    this.robot = robot;
  }

  /// Opens a window with `content`, which is made on the JavaFX thread.
  public static WindowUser open(Supplier<? extends Parent> content, double width, double height) {
    WindowUser user =
        fx(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new Scene(content.get(), width, height));
              stage.setX(0);
              stage.setY(0);
              stage.show();
              stage.requestFocus();
              return new WindowUser(stage, new Robot());
            });
    settle();
    return user;
  }

  /// Takes a seat at a window that `show` fills.
  public static WindowUser at(Consumer<Stage> show) {
    WindowUser user =
        fx(
            () -> {
              Stage stage = new Stage();
              stage.setX(0);
              stage.setY(0);
              show.accept(stage);
              stage.requestFocus();
              return new WindowUser(stage, new Robot());
            });
    settle();
    return user;
  }

  /// Types a text where the keyboard is.
  public void type(String text) {
    onFx(
        () ->
            text.chars()
                .mapToObj(Character::toString)
                .forEach(
                    letter ->
                        Event.fireEvent(
                            scene().getFocusOwner(),
                            new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                letter,
                                letter,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
  }

  /// Computes something on the JavaFX thread.
  public static <T extends @Nullable Object> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  /// Does something on the JavaFX thread and waits for what follows from it.
  public static void onFx(Runnable work) {
    fx(
        () -> {
          work.run();
          return true;
        });
    settle();
  }

  /// Waits until a condition, asked on the JavaFX thread, holds.
  public static void until(String expected, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain until " + expected, e);
    }
    settle();
  }

  /// Presses the cross of the window.
  public void pressCross() {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  public boolean isOpen() {
    return fx(stage::isShowing);
  }

  public Scene scene() {
    return stage.getScene();
  }

  public void click(Node node) {
    waitUntilItStays(node);
    moveTo(node);
    press(MouseButton.PRIMARY);
  }

  /// A screen that was just filled still moves what is on it: a press would meet another place.
  private static void waitUntilItStays(Node node) {
    Bounds before = fx(() -> place(node));
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      settle();
      Bounds now = fx(() -> place(node));
      if (now.equals(before)) {
        return;
      }
      before = now;
    }
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /// Clicks at a point of a node, in its own coordinates.
  public void click(Node node, double x, double y) {
    moveTo(node, x, y);
    press(MouseButton.PRIMARY);
  }

  public void doubleClick(Node node, double x, double y) {
    click(node, x, y);
    press(MouseButton.PRIMARY);
  }

  /// Moves the pointer to the middle of a node.
  public void moveTo(Node node) {
    Bounds bounds = fx(node::getLayoutBounds);
    moveTo(node, bounds.getCenterX(), bounds.getCenterY());
  }

  /// Moves the pointer to a point of a node, in its own coordinates.
  public void moveTo(Node node, double x, double y) {
    onFx(
        () -> {
          Point2D point = node.localToScreen(x, y);
          robot.mouseMove(point);
        });
  }

  /// Drags with the first button between two points of a node, in its own coordinates.
  public void drag(Node node, double x, double y, double toX, double toY) {
    moveTo(node, x, y);
    onFx(() -> robot.mousePress(MouseButton.PRIMARY));
    moveTo(node, (x + toX) / 2, (y + toY) / 2);
    moveTo(node, toX, toY);
    onFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /// Turns the wheel over a point of a node, in its own coordinates; above zero is up. The event is
  /// made here: the robot turns the wheel by other amounts and in other directions than mice do.
  public void scroll(Node node, double x, double y, int steps) {
    moveTo(node, x, y);
    onFx(() -> Event.fireEvent(node, wheel(node, x, y, steps)));
  }

  private static ScrollEvent wheel(Node node, double x, double y, int steps) {
    Point2D screen = node.localToScreen(x, y);
    PickResult pick = new PickResult(node, x, y);
    double distance = steps * WHEEL_STEP;
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        screen.getX(),
        screen.getY(),
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        distance,
        0,
        distance,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        pick);
  }

  /// Presses keys together and releases them.
  public void press(KeyCode... keys) {
    onFx(() -> robot.keyPress(keys[0]));
    for (int i = 1; i < keys.length; i++) {
      KeyCode key = keys[i];
      onFx(() -> robot.keyType(key));
    }
    onFx(() -> robot.keyRelease(keys[0]));
  }

  private void press(MouseButton button) {
    onFx(() -> robot.mousePress(button));
    onFx(() -> robot.mouseRelease(button));
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  @Override
  public void close() {
    onFx(stage::close);
  }
}
