import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A hash of texts, as hexadecimal digits. */
export function hashOf(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  // The lengths keep the hashes of ("a", "bc") and ("ab", "c") apart.
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest("hex").slice(0, 32);
}

/**
 * Results in the files of a folder: one file for each name, with the last result and the key that it is valid for. A file
 * that is missing, cut off, damaged or from elsewhere holds no result.
 */
export class Store {
  private readonly folder: string;
  private isWritable = true;

  /** @param folder absolute; it is created when the first result is stored */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Returns the result that was stored for a key, in JSON; null if there is none. */
  get(name: string, key: string): string | null {
    try {
      const text = readFileSync(this.fileOf(name), "utf8");
      const end = text.indexOf("\n");
      const value = text.slice(end + 1);
      return text.slice(0, end) === headOf(key, value) ? value : null;
    } catch {
      return null;
    }
  }

  /** Stores a result, unless the folder cannot be written. */
  set(name: string, key: string, value: string): void {
    if (!this.isWritable) return;
    const file = this.fileOf(name);
    try {
      this.create();
      const temporary = `${file}.${randomUUID()}`;
      writeFileSync(temporary, `${headOf(key, value)}\n${value}`);
      renameSync(temporary, file);
    } catch {
      this.isWritable = false;
    }
  }

  private isCreated = false;

  private create(): void {
    if (this.isCreated) return;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, ".gitignore"), "*\n");
    this.isCreated = true;
  }

  private fileOf(name: string): string {
    return join(this.folder, hashOf(name));
  }
}

const headOf = (key: string, value: string): string => `taiyaku ${key} ${hashOf(value)}`;
