import { Complaint } from "../complaint.ts";
import type { SectionHashes } from "./hashes.ts";

/** What one section and its counterpart said when the target was last brought up to the source. */
export interface AcceptedSection extends SectionHashes {
  /** Paths of the pair, relative to the lock's folder, with `/`. */
  readonly source: string;
  readonly target: string;
}

export const LOCK = "taiyaku.lock";

const VERSION = /^# taiyaku 1\b/;
const TITLE = "# taiyaku 1: what each section and its translation said when taiyaku accept last found them in step";
const NONE = "-";

/**
 * A lock file: a section a line, sorted. The blank lines between pairs keep their changes apart, so that git merges
 * those of different pages by itself.
 */
export function formatLock(sections: readonly AcceptedSection[]): string {
  const lines = Array.from(new Set(sections.map(lineOf))).toSorted();
  const pairOf = (line = "") => line.split("\t", 2).join("\t");
  const parted = lines.flatMap((line, index) => (pairOf(line) === pairOf(lines[index - 1]) ? line : ["", line]));
  return [TITLE, ...parted, ""].join("\n");
}

function lineOf({ source, target, sourceHash, targetHash }: AcceptedSection): string {
  return [escaped(source), escaped(target), sourceHash ?? NONE, targetHash ?? NONE].join("\t");
}

const LINE = /^(?<source>[^\t]+)\t(?<target>[^\t]+)\t(?<sourceHash>[\da-f]{16}|-)\t(?<targetHash>[\da-f]{16}|-)$/;

/**
 * Reads a lock file; an empty one says nothing yet.
 * @param name how people know the file
 * @throws Complaint with the line that is damaged.
 */
export function parseLock(text: string, name: string): AcceptedSection[] {
  const [title = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (text.trim() === "") return [];
  if (!VERSION.test(title))
    throw damaged(`${name}:1`, title, "this is not how a lock file of this version of taiyaku begins");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const { source, target, sourceHash, targetHash } = LINE.exec(line)?.groups ?? {};
    if (!source || !target || !sourceHash || !targetHash)
      throw damaged(`${name}:${index + 2}`, line, "this is no line of a lock file");
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

function damaged(place: string, line: string, problem: string): Complaint {
  return new Complaint(
    CONFLICT.test(line)
      ? `${place}: a merge left a conflict here; keep the lines of both sides, and run taiyaku accept for the pages they name`
      : `${place}: ${problem}; mend it, or delete the file and write it with taiyaku accept`,
  );
}

/** Tabs and line ends, which a path may hold, are written as in addresses. */
function escaped(path: string): string {
  return path.replace(/[\x00-\x1f%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function unescaped(path: string): string {
  return path.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
