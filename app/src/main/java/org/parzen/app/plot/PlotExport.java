package org.parzen.app.plot;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Writes charts as pictures, without a window. Safe for several threads.
public final class PlotExport {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private PlotExport() {}

  /// Gives a chart as PNG.
  public static byte[] png(Plot plot, PlotView view, PlotTheme theme, PlotSize size) {
    BufferedImage image =
        new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    new PlotPainter(plot, view, theme, size).paint(image);
    return png(image);
  }

  private static byte[] png(RenderedImage image) {
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
    SVGGraphics2D graphics =
        new SVGGraphics2D(document(), new EmbeddedImages(), new DefaultExtensionHandler(), false);
    graphics.setSVGCanvasSize(
        new Dimension((int) Math.ceil(size.width()), (int) Math.ceil(size.height())));
    new PlotPainter(plot, view, theme, PlotSize.of(size.width(), size.height(), 1)).paint(graphics);
    StringWriter text = new StringWriter();
    try {
      graphics.stream(text, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withCommonFonts(text.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /// Names the bundled fonts as style sheets know them, and what to take where they are not
  /// installed.
  private static String withCommonFonts(String svg) {
    return svg.replace("'Inter Semi Bold'", "Inter,sans-serif; font-weight:600")
        .replace("font-family:'Inter'", "font-family:Inter,sans-serif");
  }

  /// Writes images into the document itself.
  private static final class EmbeddedImages extends DefaultImageHandler {
    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
      String data = Base64.getEncoder().encodeToString(png(image));
      element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
    }

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
      handleHREF((RenderedImage) image, element, context);
    }
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
