import { Complaint } from "../complaint.ts";

/** What one section and its counterpart said when the target was last brought up to the source; null where a side has none. */
export interface AcceptedSection {
  /** Paths of the pair, relative to the lock's folder, with `/`. */
  readonly source: string;
  readonly target: string;
  readonly sourceHash: string | null;
  readonly targetHash: string | null;
}

export const LOCK = "taiyaku.lock";

const TITLE = "# taiyaku 1: what each section and its translation said when taiyaku accept last found them in step";
const NONE = "-";

/** A lock file: a section a line, sorted, so that git merges changes of different pages by itself. */
export function formatLock(sections: readonly AcceptedSection[]): string {
  const lines = sections.map(({ source, target, sourceHash, targetHash }) =>
    [escaped(source), escaped(target), sourceHash ?? NONE, targetHash ?? NONE].join("\t"),
  );
  return [TITLE, ...Array.from(new Set(lines)).toSorted(), ""].join("\n");
}

const LINE = /^(?<source>[^\t]+)\t(?<target>[^\t]+)\t(?<sourceHash>[\da-f]{16}|-)\t(?<targetHash>[\da-f]{16}|-)$/;

/**
 * Reads a lock file.
 * @param name how people know the file
 * @throws Complaint with the line that is damaged.
 */
export function parseLock(text: string, name: string): AcceptedSection[] {
  const [title, ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (title !== TITLE)
    throw new Complaint(`${name}:1: ${told(title ?? "", "is no lock file of this version of taiyaku")}`);
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const { source, target, sourceHash, targetHash } = LINE.exec(line)?.groups ?? {};
    if (!source || !target || !sourceHash || !targetHash)
      throw new Complaint(`${name}:${index + 2}: ${told(line, "is no section of a lock file")}`);
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

function told(line: string, otherwise: string): string {
  if (CONFLICT.test(line))
    return "a merge left a conflict here; keep the lines of both sides, and run taiyaku accept for the pages they name";
  return `${otherwise}; mend it, or delete the file and write it with taiyaku accept`;
}

/** Tabs and line ends, which a path may hold, are written as in addresses. */
function escaped(path: string): string {
  return path.replace(/[\x00-\x1f%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function unescaped(path: string): string {
  return path.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
