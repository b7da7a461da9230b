package org.parzen.storage.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parzen.storage.StudyStore;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// Keeps studies in memory: the store where nobody names another one. Ids count from 0 and are
/// never used again.
public final class InMemoryStore implements StudyStore {

  /// Guards everything below; held for a few map operations at most.
  private final Object lock = new Object();

  private final Map<Long, OpenStudy> studies = new LinkedHashMap<>();
  private long nextId;

  @Override
  public StudyView create(StudySpec spec) {
    synchronized (lock) {
      if (names().contains(spec.name())) {
        throw new StudyException.DuplicateStudy(spec.name());
      }
      StudyRef ref = new StudyRef(nextId++, spec.name());
      OpenStudy study = new OpenStudy(new StudyState(ref, spec, FinishedAttributes.inMemory()));
      studies.put(ref.id(), study);
      return study.view();
    }
  }

  @Override
  public StudyView create(StudySpec spec, List<FrozenTrial> queue) {
    synchronized (lock) {
      StudyView made = create(spec);
      return with(
          made.ref(),
          study -> {
            List<FrozenTrial> _ = study.addAll(queue);
            return study.view();
          });
    }
  }

  @Override
  public List<String> names() {
    synchronized (lock) {
      return studies.values().stream().map(OpenStudy::name).toList();
    }
  }

  @Override
  public StudyView open(String name) {
    synchronized (lock) {
      return named(name).view();
    }
  }

  @Override
  public StudyView refresh(StudyView known) {
    return with(known.ref(), OpenStudy::view);
  }

  @Override
  public void rename(String from, String to) {
    synchronized (lock) {
      OpenStudy study = named(from);
      if (!from.equals(to) && names().contains(to)) {
        throw new StudyException.DuplicateStudy(to);
      }
      study.rename(to);
    }
  }

  @Override
  public void delete(String name) {
    synchronized (lock) {
      studies.remove(named(name).ref().id());
    }
  }

  @Override
  public FrozenTrial begin(StudyRef study, Instant at, Attributes system) {
    return with(study, open -> open.begin(at, system));
  }

  @Override
  public FrozenTrial add(StudyRef study, FrozenTrial trial) {
    return with(study, open -> open.add(trial));
  }

  @Override
  public List<FrozenTrial> addAll(StudyRef study, List<FrozenTrial> trials) {
    return with(study, open -> open.addAll(trials));
  }

  /// The number itself: no other study shares the table that ids come from.
  @Override
  public long id(StudyRef study, int number) {
    return with(study, open -> open.require(number));
  }

  /// Nobody else could look at it: only the attribute is kept.
  @Override
  public void beat(
      StudyRef study, StudyEvent.SystemAttributeSet worker, Collection<Integer> trials) {
    apply(study, worker);
  }

  @Override
  public void apply(StudyRef study, TrialEvent event) {
    with(
        study,
        open -> {
          open.apply(event);
          return event;
        });
  }

  @Override
  public void apply(StudyRef study, StudyEvent event) {
    with(
        study,
        open -> {
          open.apply(event);
          return event;
        });
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private <T> T with(StudyRef ref, Function<OpenStudy, T> action) {
    synchronized (lock) {
      OpenStudy study = studies.get(ref.id());
      if (study == null || !study.ref().equals(ref)) {
        throw new StudyException.NoSuchStudy(ref.name(), names());
      }
      return action.apply(study);
    }
  }

  private OpenStudy named(String name) {
    return studies.values().stream()
        .filter(study -> study.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StudyException.NoSuchStudy(name, names()));
  }
}
