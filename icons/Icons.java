import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws the icon files from the SVG: a PNG for each size, `parzen.ico` for Windows and
/// `parzen.icns` for macOS.
///
/// Arguments: the SVG and the folder to write to. Does nothing where the files are newer than both
/// the SVG and this program.
public class Icons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> WINDOWS_SIZES = List.of(16, 24, 32, 48, 64, 256);

  /// Apple's four-letter types that hold a PNG, and the pixels of each (`ic11` to `ic13` are the
  /// doubled resolutions of 16, 32 and 128).
  private static final Map<String, Integer> APPLE_TYPES = appleTypes();

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path source = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Path last = folder.resolve("parzen.icns");
    if (newer(last, source) && newer(last, source.resolveSibling("Icons.java"))) {
      return;
    }
    Files.createDirectories(folder);
    SVGDocument drawing = new SVGLoader().load(source.toUri().toURL());
    if (drawing == null) {
      throw new IOException(source + " is not a drawing that can be read");
    }
    Map<Integer, byte[]> images = new LinkedHashMap<>();
    for (int size : SIZES) {
      images.put(size, png(drawing, size));
      Files.write(folder.resolve("parzen-" + size + ".png"), images.get(size));
    }
    Files.write(folder.resolve("parzen.ico"), ico(images));
    Files.write(last, icns(images));
  }

  private static boolean newer(Path file, Path source) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(source)) > 0;
  }

  private static byte[] png(SVGDocument drawing, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, graphics, new ViewBox(size, size));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// A directory of sixteen bytes an image, then the images; a size of 256 is written as 0.
  private static byte[] ico(Map<Integer, byte[]> images) {
    int offset = 6 + 16 * WINDOWS_SIZES.size();
    int total = offset + WINDOWS_SIZES.stream().mapToInt(size -> images.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS_SIZES.size());
    for (int size : WINDOWS_SIZES) {
      file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(images.get(size).length).putInt(offset);
      offset += images.get(size).length;
    }
    WINDOWS_SIZES.forEach(size -> file.put(images.get(size)));
    return file.array();
  }

  private static byte[] icns(Map<Integer, byte[]> images) {
    int total = 8 + APPLE_TYPES.values().stream().mapToInt(s -> 8 + images.get(s).length).sum();
    ByteBuffer file = ByteBuffer.allocate(total);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
    APPLE_TYPES.forEach(
        (type, size) ->
            file.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + images.get(size).length)
                .put(images.get(size)));
    return file.array();
  }

  private static Map<String, Integer> appleTypes() {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("icp4", 16);
    types.put("icp5", 32);
    types.put("ic07", 128);
    types.put("ic08", 256);
    types.put("ic09", 512);
    types.put("ic11", 32);
    types.put("ic12", 64);
    types.put("ic13", 256);
    return types;
  }
}
