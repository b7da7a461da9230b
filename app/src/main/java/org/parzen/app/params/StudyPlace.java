package org.parzen.app.params;

import java.nio.file.Path;

/// Where a study is.
///
/// @param storage as `--storage` takes it, without a password
/// @param trials where the folders of its trials are
public record StudyPlace(String storage, Path trials) {}
