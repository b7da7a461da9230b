package org.parzen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {
  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
  void theBuildDrewTheIconInThisSize(int size) throws IOException {
    BufferedImage icon = icon(size);
    assertThat(icon.getWidth()).isEqualTo(size);
    assertThat(icon.getHeight()).isEqualTo(size);
    assertThat(new Color(icon.getRGB(0, 0), true).getAlpha()).as("round corner").isLessThan(128);
    Color ground = new Color(icon.getRGB(size / 2, size / 8), true);
    assertThat(ground.getBlue()).as("blue ground").isGreaterThan(ground.getRed() + 64);
    Color curve = new Color(icon.getRGB((int) (0.455 * size), (int) (0.235 * size)), true);
    assertThat(curve.getRed()).as("yellow curve").isGreaterThan(curve.getBlue() + 64);
  }

  private static BufferedImage icon(int size) throws IOException {
    String name = "/org/parzen/icons/parzen-" + size + ".png";
    try (InputStream image = IconsTest.class.getResourceAsStream(name)) {
      return ImageIO.read(Objects.requireNonNull(image, name));
    }
  }
}
