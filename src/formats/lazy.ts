import { setImmediate } from "node:timers/promises";

/** Where a module is needed that is not loaded yet. */
class NotLoaded extends Error {
  override readonly name = "NotLoaded";
  readonly loading: Promise<void>;

  constructor(loading: Promise<void>) {
    super("a module is not loaded yet");
    this.loading = loading;
  }
}

/**
 * A module that is loaded only if a page needs it. Returns a function that returns the module, to be called within
 * `whenLoaded`.
 */
export function lazy<Module extends object | null>(load: () => Promise<Module>): () => Module {
  let module: Module | undefined;
  return () => {
    if (module !== undefined) return module;
    throw new NotLoaded(
      load().then((loaded) => {
        module = loaded;
      }),
    );
  };
}

/**
 * Runs a function that does not wait for anything, so that it can be ended at any time. If it needs a module, loads the
 * module and runs it again. The event loop turns first, because the native parser's memory of the last page is only
 * freed then.
 */
export async function whenLoaded<Result>(work: () => Result): Promise<Result> {
  await setImmediate();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      await error.loading;
    }
  }
}

/** Throws an error again if it only means that a module has to be loaded. */
export function unlessNotLoaded(error: unknown): void {
  if (error instanceof NotLoaded) throw error;
}
