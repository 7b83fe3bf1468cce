import { below, type Random, seeded } from "./random.ts";

/** A generated page and its translation, as Markdown. */
export interface GeneratedPair {
  readonly source: string;
  readonly target: string;
}

const KANA = [..."あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ"];
const KANJI = [..."道具旅行音楽料理海山川町駅本紙糸布木石火水土空雨雪花草鳥魚虫米茶酒塩油味色形音声手足目耳口心"];
const SYLLABLES = ["ba", "de", "fo", "gin", "ka", "lo", "mer", "nu", "pi", "qua", "rin", "so", "ta", "vel", "wi", "zo"];
const DICTIONARY = 3000;
/** Every tenth section of the source is missing from the target. */
const MISSING = 10;

/** A pair with `sections` sections of ten blocks each, in two languages that share names, numbers, code and URLs. */
export function generatedPair(sections: number): GeneratedPair {
  const random = seeded(sections);
  const dictionary = words(random);
  const pairs = Array.from({ length: sections }, (_, index) => section(random, dictionary, index));
  return {
    source: pairs.map(([source]) => source).join(""),
    target: pairs.flatMap(([, target], index) => (index % MISSING === MISSING - 1 ? [] : [target])).join(""),
  };
}

/** The words of the pair with `sections` sections, in both languages. */
export const generatedWords = (sections: number): Dictionary => words(seeded(sections));

const words = (random: Random): Dictionary =>
  Array.from({ length: DICTIONARY }, () => [japanese(random), english(random)] as const);

/** The worst case: pages that only repeat one heading. */
export function sameHeadings(count: number): GeneratedPair {
  return { source: "## 引数\n\n".repeat(count), target: "## Parameters\n\n".repeat(count) };
}

type Dictionary = readonly (readonly [source: string, target: string])[];

function section(random: Random, dictionary: Dictionary, index: number): [source: string, target: string] {
  const blocks = [
    ...[12, 20, 30].map((words) => sentence(random, dictionary, words)),
    ...[4, 6, 5].map((words) => sentence(random, dictionary, words).map((text) => `- ${text}`)),
    [fence(index), fence(index)],
    ...[25, 15].map((words) => sentence(random, dictionary, words)),
  ];
  const title = sentence(random, dictionary, 3);
  const depth = "#".repeat(2 + (index % 3));
  const side = (at: 0 | 1) => [`${depth} ${title[at]}`, ...blocks.map((block) => block[at])].join("\n\n");
  return [`${side(0)}\n\n`, `${side(1)}\n\n`];
}

const fence = (index: number): string =>
  `\`\`\`js\nconst step${index} = start(${index});\nawait step${index}.run();\n\`\`\``;

/** About one word in ten is a name, and one a link or a number. */
function sentence(random: Random, dictionary: Dictionary, words: number): [source: string, target: string] {
  const chosen = Array.from({ length: words }, () => word(random, dictionary[below(random, DICTIONARY)] ?? ["", ""]));
  return [`${chosen.map(([source]) => source).join("")}。`, `${chosen.map(([, target]) => target).join(" ")}.`];
}

function word(random: Random, [source, target]: Dictionary[number]): Dictionary[number] {
  const dice = random();
  const url = `https://example.com/${target}`;
  if (dice < 0.02) return [`[${source}](${url})`, `[${target}](${url})`];
  const number = below(random, 500);
  if (dice < 0.1) return [` ${number} `, `${number}`];
  return dice < 0.2 ? [` ${target} `, target] : [source, target];
}

function japanese(random: Random): string {
  const letters = random() < 0.5 ? KANJI : KANA;
  return Array.from({ length: 2 + below(random, 3) }, () => letters[below(random, letters.length)]).join("");
}

function english(random: Random): string {
  return Array.from({ length: 1 + below(random, 3) }, () => SYLLABLES[below(random, SYLLABLES.length)]).join("");
}
