import { sharedEnds } from "../text/shared-ends.ts";
import { isAbsolute, readable, resource } from "./index.ts";

/** How two URLs differ: the part that is only in the source, and the part that is only in the target. */
export interface UrlDrift {
  readonly id: "missing" | "cut" | "extra" | "characters" | "host" | "translated" | "segment" | "changed";
  readonly missing: string;
  readonly extra: string;
}

/** Describes how two URLs differ. Tries several normal forms, and takes the first in which the difference is simple. */
export function urlDrift(source: string, target: string, languages: readonly string[]): UrlDrift {
  const isOnWeb = isAbsolute(source) && isAbsolute(target);
  for (const read of isAbsolute(source) === isAbsolute(target) ? readings(languages) : [asWritten]) {
    const [from, to] = [read(source), read(target)];
    const drift = inCharacters(from, to, isOnWeb) ?? inSegments(from, to, isOnWeb);
    if (drift) return drift;
  }
  return { id: "changed", missing: source, extra: target };
}

const asWritten = (url: string): string => url;

/** Normal forms of a URL, from the one closest to the text to the one without any irrelevant part. */
function readings(languages: readonly string[]): ((url: string) => string)[] {
  const neutral = (url: string) => {
    const { key, fragment } = resource(url, languages);
    return fragment === "" ? key : `${key}#${fragment}`;
  };
  return [readable, (url) => readable(url).replace(/\/$/, ""), neutral];
}

/** If more characters than this are replaced, the whole segment is reported. */
const FEW = 2;

/** One run of characters is missing or extra, or a few characters are replaced. */
function inCharacters(source: string, target: string, isOnWeb: boolean): UrlDrift | null {
  const [from, to] = [Array.from(source), Array.from(target)];
  const { head, tail } = sharedEnds(from, to);
  const [before, missing, extra] = [
    from.slice(0, head),
    from.slice(head, -tail || undefined),
    to.slice(head, -tail || undefined),
  ];
  if (missing.length + extra.length === 0) return null;
  const shown = (run: readonly string[]) => (tail > 0 ? asFolders(run.join(""), before.join("")) : run.join(""));
  const drift = { missing: shown(missing), extra: shown(extra) };
  if (missing.length === 0) return { id: "extra", ...drift };
  if (extra.length === 0) return { id: tail === 0 ? "cut" : "missing", ...drift };
  const isInHost = isOnWeb && !before.includes("/");
  const isShort = Math.max(missing.length, extra.length) <= FEW && ![...missing, ...extra].includes("/");
  return isShort && head + tail > 0 && !isInHost
    ? { id: kindOf(drift.missing, drift.extra, "characters"), ...drift }
    : null;
}

/** A run of characters after others, moved to where it is whole folders if it can be: `docs/old/` and not `ocs/old/d`. */
function asFolders(run: string, before: string): string {
  const last = run.slice(run.lastIndexOf("/") + 1);
  const isMovable = run.includes("/") && before.endsWith(`/${last}`);
  return isMovable ? last + run.slice(0, run.length - last.length) : run;
}

/** One segment of the path, or the host, is replaced. */
function inSegments(source: string, target: string, isOnWeb: boolean): UrlDrift | null {
  const [from, to] = [source.split("/"), target.split("/")];
  const { head, tail } = sharedEnds(from, to);
  const hasSharedSegment = [...from.slice(0, head), ...from.slice(-tail || from.length)].some(
    (segment) => segment !== "",
  );
  if (!hasSharedSegment || head + tail !== from.length - 1 || from.length !== to.length) return null;
  const [missing = "", extra = ""] = [from[head], to[head]];
  return { id: head === 0 && isOnWeb ? "host" : kindOf(missing, extra, "segment"), missing, extra };
}

/** A non-ASCII name that is replaced by an ASCII name is a translation. */
function kindOf(missing: string, extra: string, otherwise: "characters" | "segment"): UrlDrift["id"] {
  return /[^\p{ASCII}\P{L}]/u.test(missing) && /^\p{ASCII}+$/u.test(extra) ? "translated" : otherwise;
}

/**
 * The rewrite that turns the source's URL into the target's, as a text that all URLs with the same change share
 * (`github.com/facebook/ → github.com/react/`); null if the two have nothing in common.
 */
export function rewriteOf(source: string, target: string): string | null {
  const [from, to] = [segments(source), segments(target)];
  const { head, tail } = sharedEnds(from, to);
  if (head + tail === 0 || isAbsolute(source) !== isAbsolute(target)) return null;
  const before = head < 2 ? from.slice(0, head) : [...from.slice(0, 1), "*"];
  const changed =
    tail > 0 ? [from.slice(head, -tail), to.slice(head, -tail)] : endings(from.slice(head), to.slice(head));
  const isFolder = tail > 0 || !/[.?#]/.test(changed.flat().join(""));
  return changed
    .map((part) => [...before, ...part, ...(isFolder ? [""] : [])].join("/").replace("*/*", "*"))
    .join(" → ");
}

const segments = (url: string): string[] => readable(url).replace(/\/$/, "").split("/");

/** The ends of both URLs: only the extension, query or fragment if nothing else differs. */
function endings(from: readonly string[], to: readonly string[]): string[][] {
  const [missing, extra] = [from.join("/"), to.join("/")];
  const mark = Math.max(missing.lastIndexOf("."), missing.lastIndexOf("?"), missing.lastIndexOf("#"));
  if (mark < 1 || !extra.startsWith(missing.slice(0, mark + 1))) return [[missing], [extra]];
  return [missing, extra].map((end) => [`*${end.slice(mark)}`]);
}
