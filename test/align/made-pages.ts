import fc from "fast-check";

/** A section of a made-up page, in two languages. */
interface MadeSection {
  readonly depth: number;
  readonly title: Bilingual;
  readonly blocks: readonly Bilingual[];
}

type Bilingual = readonly [source: string, target: string];

/** What a translator may have done to a section. */
type Fate = "kept" | "lost" | "headless" | "deeper";

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
  .map(([[source, target], own]) => (own === null ? [source, target] : [`${source}と ${own}`, `${target} and ${own}`]));

const sentence: fc.Arbitrary<Bilingual> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), name)
  .map(([words, own]) => [
    `${words.map(([source]) => source).join("、")}は ${own} です。`,
    `The ${words.map(([, target]) => target).join(", the ")} is ${own}.`,
  ]);

const both = (sentences: readonly Bilingual[], write: (text: string) => string, between: string): Bilingual => [
  sentences.map(([source]) => write(source)).join(between),
  sentences.map(([, target]) => write(target)).join(between),
];

const block: fc.Arbitrary<Bilingual> = fc.oneof(
  sentence,
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => both(items, (text) => `- ${text}`, "\n")),
  sentence.map((text) => both([text], (line) => `> ${line}`, "")),
  fc.tuple(word, name).map(([text, own]) => both([text], (it) => `[${it}](https://example.com/${own.length})`, "")),
  name.map((own): Bilingual => [`\`\`\`sh\nopen ${own}\n\`\`\``, `\`\`\`sh\nopen ${own}\n\`\`\``]),
  name.map((own): Bilingual => [`![絵](/${own.length}.png)`, `![picture](/${own.length}.png)`]),
  fc.constant<Bilingual>(["https://example.com/film", "https://example.com/film"]),
  fc.constant<Bilingual>(["| 上 | 下 |\n| --- | --- |\n| 1 | 2 |", "| up | down |\n| --- | --- |\n| 1 | 2 |"]),
);

const section: fc.Arbitrary<MadeSection> = fc.record({
  depth: fc.integer({ min: 1, max: 4 }),
  title,
  blocks: fc.array(block, { maxLength: 4 }),
});

const sections = fc.array(section, { maxLength: 8 });
const fates = fc.array(fc.constantFrom<Fate>("kept", "kept", "kept", "lost", "headless", "deeper"), {
  minLength: 8,
  maxLength: 8,
});

/** A page as Markdown. */
export const page: fc.Arbitrary<string> = sections.map((list) => written(list, 0));

/** A page and its translation, of which something may be lost, and two sections exchanged. */
export const pair: fc.Arbitrary<Bilingual> = fc
  .tuple(sections, fates, fc.option(fc.nat(7)))
  .map(([list, fate, exchanged]) => [written(list, 0), written(exchange(list, exchanged), 1, fate)]);

function written(list: readonly MadeSection[], side: 0 | 1, fates: readonly Fate[] = []): string {
  const texts = list.flatMap(({ depth, title, blocks }, index) => {
    const fate = fates[index] ?? "kept";
    if (fate === "lost") return [];
    const heading = `${"#".repeat(fate === "deeper" ? depth + 1 : depth)} ${title[side]}`;
    return [...(fate === "headless" ? [] : [heading]), ...blocks.map((text) => text[side])];
  });
  return texts.map((text) => `${text}\n`).join("\n");
}

function exchange(list: readonly MadeSection[], at: number | null): MadeSection[] {
  if (at === null || at + 1 >= list.length) return [...list];
  return [...list.slice(0, at), ...list.slice(at, at + 2).reverse(), ...list.slice(at + 2)];
}
