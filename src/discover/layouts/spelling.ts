import { languageOfMark } from "../../language/names.ts";
import { undecorated } from "../../language/tags.ts";

/** A part of a path that names a language. */
export interface Spelling {
  readonly part: string;
  /** 0 for the tag itself; larger for less similar spellings. */
  readonly distance: number;
  /** Whether it is a tag, not the name of the language or a country code. */
  readonly isTag: boolean;
}

/**
 * How these parts of paths spell a language, nearest first; the tag itself if none does.
 * @param others other languages; a part that is nearer to one of them is left to it
 */
export function spellings(parts: Iterable<string>, tag: string, others: readonly string[] = []): Spelling[] {
  const found = Array.from(parts).flatMap((part) => {
    const own = spelling(part, tag);
    const isOwn =
      own !== null && others.every((other) => (spelling(part, other)?.distance ?? own.distance) >= own.distance);
    return isOwn ? own : [];
  });
  if (found.length === 0) return [{ part: tag, distance: 0, isTag: true }];
  return found.toSorted((a, b) => a.distance - b.distance || (a.part < b.part ? -1 : 1));
}

/** Whether one of these parts of paths names a language. */
export function namesLanguage(parts: Iterable<string>, tag: string): boolean {
  return Array.from(parts).some((part) => spelling(part, tag) !== null);
}

/**
 * All parts of paths that could name a language: folders, file names, and what is before or after `.`, `-` or `_` in these.
 */
export function partsOf(paths: Iterable<string>): Set<string> {
  const names = new Set(Array.from(paths).flatMap((path) => path.replace(/\.[^./]*$/, "").split("/")));
  const around = Array.from(names, (name) =>
    Array.from(name.matchAll(/[._-]/g), ({ index }) => [name.slice(0, index), name.slice(index + 1)]),
  );
  return new Set([...names, ...around.flat(2)]);
}

function spelling(part: string, tag: string): Spelling | null {
  const plain = undecorated(part);
  const decoration = plain === part ? 0 : 1;
  const word = plain.replaceAll("_", "-");
  if (word.toLowerCase() === tag.toLowerCase()) return { part, distance: decoration, isTag: true };
  const [written, wanted] = [localeOf(word), localeOf(tag)];
  if (written && wanted && written.language === wanted.language)
    return agree(written, wanted) ? { part, distance: 2 + decoration, isTag: true } : null;
  const isName = !word.includes("-") && languageOfMark(word, [tag]) !== null;
  return isName ? { part, distance: 4 + decoration, isTag: false } : null;
}

const SHAPE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** Parses a tag of language, script and region; null for any other word. */
function localeOf(word: string): Intl.Locale | null {
  return SHAPE.test(word) ? new Intl.Locale(word) : null;
}

/** Whether regions do not conflict and scripts are equal (`zh` has the script of `zh-CN`). */
function agree(written: Intl.Locale, wanted: Intl.Locale): boolean {
  if (written.maximize().script !== wanted.maximize().script) return false;
  return !written.region || !wanted.region || written.region === wanted.region;
}
