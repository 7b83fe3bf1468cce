import type { Unit } from "../units.ts";
import { matchGarbledUrls } from "./garbled-urls.ts";
import { isKatakana, matchKatakana } from "./katakana.ts";
import type { EvidenceToken } from "./token.ts";

/** A token of a pair, with the units of each side that contain it. */
export interface Token {
  readonly source: Occurrences;
  readonly target: Occurrences;
}

/** The units of a side that contain a token. */
interface Occurrences {
  /** `sound` is a katakana word that was matched by sound: weak evidence if shared, none if missing. Null without units. */
  readonly kind: EvidenceToken["kind"] | "sound" | null;
  /** Indexes, ascending. */
  readonly units: readonly number[];
}

/** All tokens of a pair, and those of each unit of both sides. */
interface Vocabulary {
  readonly tokens: readonly Token[];
  readonly inSource: readonly (readonly Token[])[];
  readonly inTarget: readonly (readonly Token[])[];
}

/**
 * Collects the tokens of both documents in one vocabulary. Katakana is replaced by the word of the other document with
 * the same sound, and garbled URLs of the target by those of the source.
 */
export function vocabularyOf(source: readonly Unit[], target: readonly Unit[]): Vocabulary {
  const [ofSource, ofTarget] = [namesOf(source), namesOf(target)];
  const read = new Map([
    ...matchKatakana(ofSource.katakana, ofTarget.latin),
    ...matchKatakana(ofTarget.katakana, ofSource.latin),
  ]);
  const known = new Map<string, { source: Collected; target: Collected }>();
  const collect = (side: "source" | "target", units: readonly (readonly Name[])[], urls: ReadonlyMap<string, string>) =>
    units.map((names, unit) => {
      const found: Token[] = [];
      const add = (name: string, kind: Occurrences["kind"]) => {
        const token = known.get(name) ?? { source: { kind: null, units: [] }, target: { kind: null, units: [] } };
        if (token.source.kind === null && token.target.kind === null) known.set(name, token);
        const occurrences = token[side];
        // A word may be in katakana too. The kind is the last one in the first unit that contains it.
        if ((occurrences.units[0] ?? unit) === unit) occurrences.kind = kind;
        if (occurrences.units.at(-1) === unit) return;
        occurrences.units.push(unit);
        found.push(token);
      };
      for (const { name, kind, isSpoken } of names) {
        if (isSpoken) for (const word of read.get(name) ?? []) add(word, "sound");
        else add(kind === "url" ? (urls.get(name) ?? name) : name, kind);
      }
      return found;
    });
  const inSource = collect("source", ofSource.units, new Map());
  const inTarget = collect("target", ofTarget.units, matchGarbledUrls(ofSource.urls, ofTarget.urls));
  return { tokens: [...known.values()], inSource, inTarget };
}

interface Collected extends Occurrences {
  kind: Occurrences["kind"];
  readonly units: number[];
}

/** A different token of a document. */
interface Name extends EvidenceToken {
  /** Whether it is a word in katakana, which is matched by sound. */
  readonly isSpoken: boolean;
}

/** The different tokens of each unit of a document, and its different words and URLs. */
interface Names {
  readonly units: readonly (readonly Name[])[];
  readonly katakana: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
}

function namesOf(units: readonly Unit[]): Names {
  const known = new Map<string, { readonly name: Name; last: number }>();
  const names = units.map(({ tokens }, unit) => {
    const found: Name[] = [];
    for (const { kind, name } of tokens) {
      let entry = known.get(name);
      if (entry?.last === unit) continue;
      if (!entry) {
        entry = { name: { kind, name, isSpoken: kind === "word" && isKatakana(name) }, last: unit };
        known.set(name, entry);
      }
      entry.last = unit;
      found.push(entry.name);
    }
    return found;
  });
  const [katakana, latin, urls] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [text, { name }] of known) {
    if (name.isSpoken) katakana.add(text);
    else if (name.kind === "url") urls.add(text);
    else if (name.kind === "word" && LATIN.test(text)) latin.add(text);
  }
  return { units: names, katakana, latin, urls };
}

const LATIN = /^\p{Script=Latin}+$/u;
