package org.parzen.app.gui.home;

import org.kordamp.ikonli.Ikon;

/// A way to begin, as a card.
///
/// @param key of its texts in the bundle, `.help` being the sentence below the title
record Beginning(String key, Ikon icon, Runnable action) {}
