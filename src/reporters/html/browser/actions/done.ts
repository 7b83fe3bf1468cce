/** The most findings to remember, newest first. */
const MOST = 5000;

/** The ids of findings that a reader marked as done, kept in the browser for a site. */
export interface DoneMarks {
  isEmpty(): boolean;
  has(id: string): boolean;
  /** Marks findings, or removes their marks. */
  set(ids: readonly string[], isDone: boolean): void;
}

/** Where marks are kept; the storage of a browser may be missing, full or forbidden. */
interface MarkStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * Reads the marks of a site. Without a storage, they last as long as the page.
 * @param site a name that stays the same when the report is written again
 */
export function doneMarks(site: string, storage: () => MarkStorage): DoneMarks {
  const key = `taiyaku-done ${site}`;
  const done = new Set(read());
  return {
    isEmpty: () => done.size === 0,
    has: (id) => done.has(id),
    set(ids, isDone) {
      // Another tab may have changed them.
      for (const id of read()) done.add(id);
      for (const id of ids) {
        done.delete(id);
        if (isDone) done.add(id);
      }
      try {
        storage().setItem(key, JSON.stringify([...done].slice(-MOST)));
      } catch {
        // The marks last as long as the page.
      }
    },
  };

  function read(): string[] {
    try {
      const value: unknown = JSON.parse(storage().getItem(key) ?? "[]");
      return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
    } catch {
      return [];
    }
  }
}
