package org.parzen.app.cli.run;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/// Hears of signals until closed: `INT`, which Ctrl-C sends, and `TERM`.
///
/// The virtual machine has a way to do so, but no documented one, so it is called by name; where it
/// is missing, a signal ends the process as ever.
final class Signals implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Signals.class.getName());

  private final Map<Object, Object> before = new LinkedHashMap<>();
  private final Method handle;

  private Signals(Method handle) {
    this.handle = handle;
  }

  /// Calls an action for each signal, in a thread of the virtual machine's.
  static Signals on(Map<String, Runnable> actions) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Signals signals = new Signals(signal.getMethod("handle", signal, handler));
      for (Map.Entry<String, Runnable> action : actions.entrySet()) {
        Object name = signal.getConstructor(String.class).newInstance(action.getKey());
        signals.set(name, proxy(handler, action.getValue()));
      }
      return signals;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void set(Object signal, Object handler) throws ReflectiveOperationException {
    before.putIfAbsent(signal, handle.invoke(null, signal, handler));
  }

  private static Object proxy(Class<?> handler, Runnable action) {
    return Proxy.newProxyInstance(
        handler.getClassLoader(),
        new Class<?>[] {handler},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                action.run();
                yield null;
              }
              default -> method.invoke(action, arguments);
            });
  }

  @Override
  public void close() {
    before.forEach(
        (signal, handler) -> {
          try {
            handle.invoke(null, signal, handler);
          } catch (ReflectiveOperationException e) {
            LOG.log(Level.DEBUG, "A signal keeps its handler.", e);
          }
        });
  }
}
