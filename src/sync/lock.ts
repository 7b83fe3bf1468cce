import type { SectionHashes } from "../types/facts.ts";
import { UserError } from "../user-error.ts";

/** The hashes of a section and its counterpart when they were last in sync. */
export interface AcceptedSection extends SectionHashes {
  /** Paths of the pair, relative to the folder of the lock file, with `/`. */
  readonly source: string;
  readonly target: string;
}

/** Name of lock files. */
export const LOCK = "taiyaku.lock";

const VERSION = /^# taiyaku 1\b/;
const TITLE = "# taiyaku 1: hashes of sections and their translations that are in sync. Written by taiyaku accept";
const NONE = "-";

/**
 * Formats a lock file: one line per section, sorted. The empty lines between pairs let git merge changes of different
 * pages without conflicts.
 */
export function formatLock(sections: readonly AcceptedSection[]): string {
  const lines = Array.from(new Set(sections.map(lineOf))).toSorted();
  const pairOf = (line = "") => line.split("\t", 2).join("\t");
  const separated = lines.flatMap((line, index) => (pairOf(line) === pairOf(lines[index - 1]) ? line : ["", line]));
  return [TITLE, ...separated, ""].join("\n");
}

function lineOf({ source, target, sourceHash, targetHash }: AcceptedSection): string {
  return [escaped(source), escaped(target), sourceHash ?? NONE, targetHash ?? NONE].join("\t");
}

const LINE = /^(?<source>[^\t]+)\t(?<target>[^\t]+)\t(?<sourceHash>[\da-f]{16}|-)\t(?<targetHash>[\da-f]{16}|-)$/;

/**
 * Parses a lock file, which may be empty.
 * @param name name of the file in error messages
 * @throws UserError with the malformed line.
 */
export function parseLock(text: string, name: string): AcceptedSection[] {
  const [title = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (text.trim() === "") return [];
  if (!VERSION.test(title)) throw lineError(`${name}:1`, title, "not a lock file of this version of taiyaku");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const { source, target, sourceHash, targetHash } = LINE.exec(line)?.groups ?? {};
    // No path contains NUL, and no file system takes it.
    if (!source || !target || !sourceHash || !targetHash || /%00/.test(line))
      throw lineError(`${name}:${index + 2}`, line, "malformed line");
    const hash = (written: string) => (written === NONE ? null : written);
    return {
      source: unescaped(source),
      target: unescaped(target),
      sourceHash: hash(sourceHash),
      targetHash: hash(targetHash),
    };
  });
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

function lineError(place: string, line: string, problem: string): UserError {
  return new UserError(
    CONFLICT.test(line)
      ? `${place}: merge conflict. Keep the lines of both sides, and run “taiyaku accept” for their pages`
      : `${place}: ${problem}. Fix it, or delete the file and run “taiyaku accept” again`,
  );
}

/** Escapes tabs and line breaks in a path with percent signs, as in URLs. */
function escaped(path: string): string {
  return path.replace(/[\x00-\x1f%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function unescaped(path: string): string {
  return path.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
