import { expect, test } from "vitest";
import { fences } from "../../scripts/markdown.ts";
import { loadGlossary, readGlossary } from "../../src/config/glossary/index.ts";
import { disk } from "../../src/tree/disk.ts";
import type { Glossary } from "../../src/types/glossary.ts";
import { folderWith } from "../folder.ts";
import { page } from "../project.ts";

/** A glossary as text, one line for each concept: `ja: 窯 登り窯 | en: kiln | not: oven (de) | note`. */
function lines(glossary: Glossary): string[] {
  return glossary.map(({ terms, forbidden, note }) => {
    const not = forbidden.map(({ text, language }) => `${text}${language === null ? "" : ` (${language})`}`);
    return [
      ...Array.from(terms, ([language, texts]) => `${language}: ${texts.join(", ")}`),
      ...(not.length > 0 ? [`not: ${not.join(", ")}`] : []),
      ...(note === "" ? [] : [note]),
    ].join(" | ");
  });
}

const tbx = (entries: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Pottery</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries}
</body></text></tbx>`;

test.each<[name: string, file: string, text: string, concepts: readonly string[]]>([
  ["CSV", "a.csv", "ja,en\n窯,kiln\n薪,wood\n", ["ja: 窯 | en: kiln", "ja: 薪 | en: wood"]],
  [
    "CSV with CRLF, quotes, spaces, line breaks in cells, and empty rows",
    "a.csv",
    'ja, en ,note\r\n"窯, 炉", kiln ,"hot ""and""\r\nred"\r\n\r\n,,\r\n薪,wood\r\n',
    ['ja: 窯, 炉 | en: kiln | hot "and" red', "ja: 薪 | en: wood"],
  ],
  [
    "several terms, and forbidden ones in all languages or in one",
    "a.CSV",
    "ja,en,forbidden,forbidden:en-us\n窯|かまど,kiln| furnace |,oven|stove,range\n土,,,soil",
    ["ja: 窯, かまど | en: kiln, furnace | not: oven, stove, range (en-US)", "ja: 土 | not: soil (en-US)"],
  ],
  ["a column that is ignored", "a.csv", "ja,#,en,#seen\n窯,x,kiln,3\n", ["ja: 窯 | en: kiln"]],
  ["TSV", "a.tsv", "ja\tpt-br\n窯\tforno, de lenha\n", ["ja: 窯 | pt-BR: forno, de lenha"]],
  ["a byte order mark", "a.csv", "\ufeffja,en\n窯,kiln\n", ["ja: 窯 | en: kiln"]],
  [
    "YAML",
    "a.yaml",
    "- ja: 窯\n  en: [kiln, furnace]\n  note: hot\n  forbidden: oven\n- { ja: 土, en: clay, forbidden: [soil, mud] }\n- { ja: 薪, en: wood, forbidden: { en: [log, tree], de: Holz } }\n",
    [
      "ja: 窯 | en: kiln, furnace | not: oven | hot",
      "ja: 土 | en: clay | not: soil, mud",
      "ja: 薪 | en: wood | not: log (en), tree (en), Holz (de)",
    ],
  ],
  ["YAML as .yml", "a.yml", "- ja: 窯\n  en: kiln\n", ["ja: 窯 | en: kiln"]],
  [
    "TBX of 2019",
    "a.tbx",
    tbx(`<conceptEntry id="c1"><descrip type="subjectField">pottery</descrip>
<langSec xml:lang="ja"><termSec><term>窯</term></termSec></langSec>
<langSec xml:lang="en"><note>Always hot.</note>
<termSec><term>kiln</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><termNote type="normativeAuthorization">deprecatedTerm</termNote><term>oven</term></termSec>
</langSec></conceptEntry>`),
    ["ja: 窯 | en: kiln | not: oven (en) | Always hot."],
  ],
  [
    "TBX with namespaces for data categories",
    "a.tbx",
    tbx(`<conceptEntry id="c1"><langSec xml:lang="ja"><termSec><term>灰 &amp; 土</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>ash &amp; clay</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>dirt</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`),
    ["ja: 灰 & 土 | en: ash & clay | not: dirt (en)"],
  ],
  [
    "TBX of 2008",
    "a.tbx",
    `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>
<termEntry id="1"><langSet xml:lang="ja"><tig><term>窯</term></tig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>kiln</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
<tig><term>oven</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><br/></tig></langSet></termEntry>
</body></text></martif>`,
    ["ja: 窯 | en: kiln | not: oven (en)"],
  ],
])("reads %s", async (_, file, text, concepts) => {
  const folder = folderWith({ [file]: text });
  expect(lines(await loadGlossary({ glossary: file, folder }, folder, disk))).toEqual(concepts);
});

const KIND = "must be a language tag such as “ja” or “pt-BR”";
const EXPECTED = "Name each column with the tag of its language, or note or forbidden";

test.each<[file: string, text: string, error: string]>([
  ["a.xlsx", "x", "a.xlsx: unknown type of glossary. The name must end in .csv, .tsv, .yaml, .yml, .tbx"],
  ["a.csv", " \n", "a.csv: the glossary is empty. Add terms, or remove it from the configuration"],
  ["a.csv", ",\n", "a.csv: the glossary has no header row. Name the languages in the first row"],
  ["a.csv", "ja,\n", `a.csv:1: column 2 has no name. ${EXPECTED}`],
  ["a.csv", "ja,en,en\n", "a.csv:1: column 3: a second column is named “en”. Keep only one"],
  ["a.csv", "\n窯,kiln\n", `a.csv:2: column 1, “窯”: ${KIND}. ${EXPECTED}`],
  ["a.csv", "ja;en\n窯;kiln\n", `a.csv:1: column 1, “ja;en”: ${KIND}. ${EXPECTED}`],
  ["a.csv", "jp,en\n", `a.csv:1: column 1, “jp”: ${KIND}. Did you mean “ja”? ${EXPECTED}`],
  ["a.csv", "ja,en,forbidden:xx\n", `a.csv:1: column 3, “forbidden:xx”: ${KIND}. ${EXPECTED}`],
  ["a.csv", "ja,note\n", "a.csv:1: the first row must name at least two languages, as in ja,en"],
  [
    "a.csv",
    'ja,en\n"窯\n炉",kiln\n\n薪,wood, log\n',
    "a.csv:5: “log” is in no column. Put a cell that contains a comma in double quotes",
  ],
  [
    "a.tsv",
    "ja\ten\n薪\twood\tlog\n",
    "a.tsv:2: “log” is in no column. Put a cell that contains a tab in double quotes",
  ],
  ["a.csv", 'ja,en\n窯,"kiln\n薪,wood\n', "a.csv:2: a quoted cell has no closing quote. Add it"],
  [
    "a.csv",
    'ja,en\n窯,"kiln"s\n',
    "a.csv:2: text after a quoted cell. Put the cell in double quotes, and double those inside",
  ],
  [
    "a.csv",
    'ja,en\n窯,a "kiln"\n',
    "a.csv:2: a quote inside a cell. Put the cell in double quotes, and double those inside",
  ],
  ["a.yaml", "ja: 窯\nen: kiln\n", "a.yaml:1: must be a list of terms, as in - { ja: 料理, en: dish }, not an object"],
  ["a.yaml", "# nothing\n", "a.yaml:1: the glossary is empty. Add terms"],
  ["a.yaml", "- ja: 窯\n en: kiln\n", "a.yaml:2: missing colon, dash, comma or quote"],
  ["a.yaml", "- ja: 窯\n  en: kiln\n- 薪\n", "a.yaml:3: [1]: must be an object, not “薪”"],
  ["a.yaml", "- ja: 窯\n  english: kiln\n", `a.yaml:2: [0].english: ${KIND}`],
  ["a.yaml", "- ja: 窯\n  en: 3\n", "a.yaml:2: [0].en: must be a term or a list of terms, not 3"],
  ["a.yaml", "- ja: 窯\n  en: [kiln, 3]\n", "a.yaml:2: [0].en[1]: must be a string. Put it in quotes, not 3"],
  ["a.yaml", "- note: hot\n", "a.yaml:1: [0]: has no term in any language"],
  ["a.yaml", "- ja: 窯\n  forbidden: { jp: oven }\n", `a.yaml:2: [0].forbidden.jp: ${KIND}. Did you mean “ja”?`],
  ["a.tbx", "<html></html>", "a.tbx: no <termEntry> or <conceptEntry> found. Is this TBX?"],
  [
    "a.tbx",
    tbx('<conceptEntry>\n<langSec xml:lang="ja">\n<termSec><term>窯</termSec></langSec></conceptEntry>'),
    "a.tbx:7: <term> is not closed. Close it, or export the glossary again",
  ],
  [
    "a.tbx",
    tbx('<conceptEntry>\n<langSec xml:lang="jp"></langSec></conceptEntry>'),
    `a.tbx:6: xml:lang of <langSec> ${KIND}. Did you mean “ja”?`,
  ],
])("refuses %s: %j", async (file, text, message) => {
  await expect(readGlossary(text, file)).rejects.toMatchObject({ name: "UserError", message });
});

test("reads several files, relative to the configuration", async () => {
  const cwd = folderWith({ "site/a.csv": "ja,en\n窯,kiln\n", "site/terms/b.yaml": "- { ja: 薪, en: wood }\n" });
  const glossary = await loadGlossary({ glossary: ["a.csv", "terms/b.yaml"], folder: `${cwd}/site` }, cwd, disk);
  expect(lines(glossary)).toEqual(["ja: 窯 | en: kiln", "ja: 薪 | en: wood"]);
});

test("names a file that does not exist", async () => {
  const cwd = folderWith({});
  await expect(loadGlossary({ glossary: "a.csv", folder: `${cwd}/site` }, cwd, disk)).rejects.toMatchObject({
    name: "UserError",
    message: "site/a.csv: file not found. Check the path",
  });
});

test("the glossaries in docs/configuration.md are valid", async () => {
  const all = fences(page("docs/configuration.md"));
  const glossaries = all.filter(({ language, meta }) => ["csv", "xml"].includes(language) || meta === "glossary");
  const read = glossaries.map(({ language, text }) => readGlossary(text, `a.${language === "xml" ? "tbx" : language}`));
  expect((await Promise.all(read)).map(lines)).toEqual([
    [
      "ja: 急須 | en: teapot | ko: 다관 | not: kettle (en) | The one with a handle on the side",
      "ja: 湯呑み, 湯飲み | en: teacup, tea bowl | ko: 찻잔 | not: mug (en)",
      "ja: 玉露 | en: gyokuro | ko: 교쿠로",
    ],
    [
      "ja: 急須 | en: teapot | not: kettle, jug | The one with a handle on the side",
      "ja: 湯呑み, 湯飲み | en: teacup, tea bowl | not: mug (en)",
    ],
    ["ja: 急須 | en: teapot | not: kettle (en)"],
  ]);
});
