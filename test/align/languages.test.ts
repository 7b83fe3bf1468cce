import { expect, it } from "vitest";
import { align } from "../../src/align/index.ts";
import { parse } from "../../src/parse/index.ts";
import { outline } from "./outline.ts";

const ENGLISH = {
  bees: "## Bees in winter\n\nThe 20,000 bees of a hive keep it at 25 degrees.",
  honey:
    "## Harvesting\n\nWe spin the frames in July; see [the calendar](https://example.com/calendar).\n\n- knife\n- bucket",
  tools: "## Tools\n\nRun `hive log --since 2021` to see what the scales of Arnia recorded.",
};
const FRENCH = {
  bees: "## Les abeilles en hiver\n\nLes 20 000 abeilles d'une ruche la gardent à 25 degrés.",
  honey:
    "## La récolte\n\nNous centrifugeons les cadres en juillet ; voir [le calendrier](https://example.com/calendar).\n\n- couteau\n- seau",
  tools: "## Les outils\n\n`hive log --since 2021` montre ce que les balances d'Arnia ont enregistré.",
};
const RUSSIAN = {
  bees: "## Пчёлы зимой\n\n20 000 пчёл одного улья держат в нём 25 градусов.",
  honey: "## Сбор мёда\n\nРамки качаем в июле, см. [календарь](https://example.com/calendar).\n\n- нож\n- ведро",
  tools: "## Инструменты\n\n`hive log --since 2021` покажет, что записали весы Arnia.",
};

const page = (...sections: readonly string[]): string => `${sections.join("\n\n")}\n`;

it.each([
  [
    "English and French",
    ["en", "fr"],
    page(ENGLISH.bees, ENGLISH.honey, ENGLISH.tools),
    page(FRENCH.bees, FRENCH.honey, FRENCH.tools),
    ["aligned Bees in winter = Les abeilles en hiver", "aligned Harvesting = La récolte", "aligned Tools = Les outils"],
  ],
  [
    "English and French, a missing section",
    ["en", "fr"],
    page(ENGLISH.bees, ENGLISH.honey, ENGLISH.tools),
    page(FRENCH.bees, FRENCH.tools),
    ["aligned Bees in winter = Les abeilles en hiver", "missing Harvesting = –", "aligned Tools = Les outils"],
  ],
  [
    "Russian and English, a missing section",
    ["ru", "en"],
    page(RUSSIAN.bees, RUSSIAN.honey, RUSSIAN.tools),
    page(ENGLISH.honey, ENGLISH.tools),
    ["missing Пчёлы зимой = –", "aligned Сбор мёда = Harvesting", "aligned Инструменты = Tools"],
  ],
  [
    "Russian and English, a moved section",
    ["ru", "en"],
    page(RUSSIAN.bees, RUSSIAN.honey, RUSSIAN.tools),
    page(ENGLISH.tools, ENGLISH.bees, ENGLISH.honey),
    ["aligned Пчёлы зимой = Bees in winter", "aligned Сбор мёда = Harvesting", "moved Инструменты = Tools"],
  ],
  [
    "Russian and French, an extra section",
    ["ru", "fr"],
    page(RUSSIAN.bees, RUSSIAN.tools),
    page(FRENCH.bees, FRENCH.honey, FRENCH.tools),
    ["aligned Пчёлы зимой = Les abeilles en hiver", "extra – = La récolte", "aligned Инструменты = Les outils"],
  ],
] as const)("sections of %s", async (_, [from, to], source, target, expected) => {
  const alignment = align(
    await parse({ path: "source.md", language: from, text: source }, { embeds: {} }),
    await parse({ path: "target.md", language: to, text: target }, { embeds: {} }),
  );
  expect(outline(alignment)).toEqual(expected);
});
