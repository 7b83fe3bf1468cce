import fc from "fast-check";

/** A section of a generated page, in two languages. */
interface GeneratedSection {
  readonly depth: number;
  readonly title: Bilingual;
  readonly blocks: readonly Bilingual[];
}

type Bilingual = readonly [source: string, target: string];

/** What happened to a section in the translation. */
type Change = "kept" | "missing" | "headless" | "deeper";

const WORDS: readonly Bilingual[] = [
  ["朝の市場", "morning market"],
  ["古い橋", "old bridge"],
  ["小さな船", "small boat"],
  ["港の灯り", "harbour lights"],
  ["塩味のパン", "salty bread"],
  ["夜行列車", "night train"],
  ["山の手紙", "letter from the mountain"],
  ["雨の図書館", "library in the rain"],
  ["猫の地図", "map of the cats"],
  ["冬の畑", "winter field"],
  ["サーバー", "server"],
  ["コンテナ", "container"],
];
const NAMES = ["Fuku", "Tabi", "Kumo 3", "Vite", "PostgreSQL", "42"];

const word = fc.constantFrom(...WORDS);
const name = fc.constantFrom(...NAMES);

const title: fc.Arbitrary<Bilingual> = fc
  .tuple(word, fc.option(name))
  .map(([[source, target], name]) =>
    name === null ? [source, target] : [`${source}と ${name}`, `${target} and ${name}`],
  );

const sentence: fc.Arbitrary<Bilingual> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), name)
  .map(([words, name]) => [
    `${words.map(([source]) => source).join("、")}は ${name} です。`,
    `The ${words.map(([, target]) => target).join(", the ")} is ${name}.`,
  ]);

const both = (sentences: readonly Bilingual[], write: (text: string) => string, between: string): Bilingual => [
  sentences.map(([source]) => write(source)).join(between),
  sentences.map(([, target]) => write(target)).join(between),
];

const block: fc.Arbitrary<Bilingual> = fc.oneof(
  sentence,
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => both(items, (text) => `- ${text}`, "\n")),
  sentence.map((text) => both([text], (line) => `> ${line}`, "")),
  fc.tuple(word, name).map(([text, name]) => both([text], (it) => `[${it}](https://example.com/${name.length})`, "")),
  name.map((name): Bilingual => [`\`\`\`sh\nopen ${name}\n\`\`\``, `\`\`\`sh\nopen ${name}\n\`\`\``]),
  name.map((name): Bilingual => [`![絵](/${name.length}.png)`, `![picture](/${name.length}.png)`]),
  fc.constant<Bilingual>(["https://example.com/film", "https://example.com/film"]),
  fc.constant<Bilingual>(["| 上 | 下 |\n| --- | --- |\n| 1 | 2 |", "| up | down |\n| --- | --- |\n| 1 | 2 |"]),
);

const section: fc.Arbitrary<GeneratedSection> = fc.record({
  depth: fc.integer({ min: 1, max: 4 }),
  title,
  blocks: fc.array(block, { maxLength: 4 }),
});

const sections = fc.array(section, { maxLength: 8 });
const changes = fc.array(fc.constantFrom<Change>("kept", "kept", "kept", "missing", "headless", "deeper"), {
  minLength: 8,
  maxLength: 8,
});

/** A page as Markdown. */
export const page: fc.Arbitrary<string> = sections.map((list) => written(list, 0));

/** A page and its translation, with sections that may be missing, changed or exchanged. */
export const pair: fc.Arbitrary<Bilingual> = fc
  .tuple(sections, changes, fc.option(fc.nat(7)))
  .map(([list, changes, exchanged]) => [written(list, 0), written(exchange(list, exchanged), 1, changes)]);

function written(list: readonly GeneratedSection[], side: 0 | 1, changes: readonly Change[] = []): string {
  const texts = list.flatMap(({ depth, title, blocks }, index) => {
    const change = changes[index] ?? "kept";
    if (change === "missing") return [];
    const heading = `${"#".repeat(change === "deeper" ? depth + 1 : depth)} ${title[side]}`;
    return [...(change === "headless" ? [] : [heading]), ...blocks.map((text) => text[side])];
  });
  return texts.map((text) => `${text}\n`).join("\n");
}

function exchange(list: readonly GeneratedSection[], at: number | null): GeneratedSection[] {
  if (at === null || at + 1 >= list.length) return [...list];
  return [...list.slice(0, at), ...list.slice(at, at + 2).reverse(), ...list.slice(at + 2)];
}
