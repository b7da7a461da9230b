package org.parzen.app.gui.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.plot.Detail;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotFrame;
import org.parzen.app.plot.PlotPainter;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;

/// Two pictures, one on the screen and one being painted. A painting thread calls [#paint], then
/// the JavaFX thread calls [#swap]; never both at once, which `LatestTask` sees to.
final class PaintBuffers {
  private @Nullable Buffer front;
  private @Nullable Buffer back;

  /// All that a painting thread needs.
  record Job(Plot plot, PlotView view, PlotTheme theme, PlotSize size, Detail detail) {}

  /// What was painted: where its data are, if any, and for what.
  record Painted(Job job, Optional<PlotFrame> frame) {}

  /// Memory that the painter and the window share, so that no picture is ever copied.
  private record Buffer(BufferedImage memory, PixelBuffer<IntBuffer> pixels, WritableImage image) {
    static Buffer of(int width, int height) {
      BufferedImage memory = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
      int[] data = ((DataBufferInt) memory.getRaster().getDataBuffer()).getData();
      PixelBuffer<IntBuffer> pixels =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
      return new Buffer(memory, pixels, new WritableImage(pixels));
    }

    boolean fits(int width, int height) {
      return memory.getWidth() == width && memory.getHeight() == height;
    }
  }

  Painted paint(Job job) {
    int width = job.size().pixelWidth();
    int height = job.size().pixelHeight();
    Buffer buffer = back;
    if (buffer == null || !buffer.fits(width, height)) {
      buffer = Buffer.of(width, height);
      back = buffer;
    }
    PlotPainter painter =
        new PlotPainter(job.plot(), job.view(), job.theme(), job.size(), job.detail());
    return new Painted(job, painter.paint(buffer.memory));
  }

  /// Gives the picture that was painted last, to be shown from now on.
  Image swap() {
    FxExecutor.assertFxThread();
    Buffer painted = back;
    if (painted == null) {
      throw new IllegalStateException("Nothing was painted yet");
    }
    back = front;
    front = painted;
    painted.pixels.updateBuffer(_ -> null);
    return painted.image;
  }
}
