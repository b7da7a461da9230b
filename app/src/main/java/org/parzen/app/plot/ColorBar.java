package org.parzen.app.plot;

import java.util.List;

/// What the colours of a ramp mean, shown at the right of the data.
///
/// @param title what is coloured
/// @param ticks labels at shares of the bar: 0 is its foot, 1 its head
/// @param reversed whether the strong end of the ramp is at the foot, as where less is better
public record ColorBar(String title, List<Ticks.Tick> ticks, boolean reversed) {
  public ColorBar {
    ticks = List.copyOf(ticks);
  }

  /// Gives the colour at a share of the bar.
  java.awt.Color color(Palette palette, double share) {
    return palette.ramp(reversed ? 1 - share : share);
  }
}
