package org.parzen.study;

/// Which study of a store is meant. Immutable.
///
/// @param id the store's own; used again after the study was deleted
public record StudyRef(long id, String name) {}
