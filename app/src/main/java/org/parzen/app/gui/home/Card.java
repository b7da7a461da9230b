package org.parzen.app.gui.home;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.parzen.app.gui.fx.Messages;

/// A button that is as high as its content takes in the width that it is given.
final class Card extends Button {

  private final Region content;

  Card(Beginning beginning, Region content) {
    this.content = content;
    setGraphic(content);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    getStyleClass().add("card");
    setId(beginning.key().replace('.', '-'));
    setAccessibleText(Messages.get(beginning.key()));
    setOnAction(_ -> beginning.action().run());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(room) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
    super.layoutChildren();
  }
}
