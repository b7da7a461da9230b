package org.parzen.app.plot;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/// Writes charts as pictures, without a window. Safe for several threads.
public final class PlotExport {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private PlotExport() {}

  /// Gives a chart as PNG.
  public static byte[] png(Plot plot, PlotView view, PlotTheme theme, PlotSize size) {
    BufferedImage image =
        new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    new PlotPainter(plot, view, theme, size).paint(image);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Gives a chart as SVG: text is text, marks and lines are vectors; only masses of marks are an
  /// embedded image.
  public static byte[] svg(Plot plot, PlotView view, PlotTheme theme, PlotSize size) {
    SVGGraphics2D graphics = new SVGGraphics2D(document());
    graphics.setSVGCanvasSize(
        new Dimension((int) Math.ceil(size.width()), (int) Math.ceil(size.height())));
    new PlotPainter(plot, view, theme, PlotSize.of(size.width(), size.height(), 1)).paint(graphics);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      graphics.stream(writer, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The Java runtime can not create XML documents", e);
    }
  }
}
