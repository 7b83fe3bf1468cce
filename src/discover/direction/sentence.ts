import { languageName } from "../../language/names.ts";
import type { DetectedDirection, DirectionEvidence } from "../../types/direction.ts";
import type { Locale } from "../../types/reporter.ts";

/** Sentences about languages that were detected, each once: which, why, and how to choose others. */
export function directionSentences(directions: readonly DetectedDirection[], locale: Locale): string[] {
  return Array.from(new Set(directions.map((direction) => sentence(direction, locale))));
}

function sentence({ folder, source, targets, evidence }: DetectedDirection, locale: Locale): string {
  const primary = (tag: string) => new Intl.Locale(tag).language;
  const isOne = (tag: string) => [source, ...targets].filter((one) => primary(one) === primary(tag)).length === 1;
  const name = (tag: string) => languageName(isOne(tag) ? primary(tag) : tag, locale);
  const [target = ""] = targets;
  const options = `--languages ${targets.length === 1 ? `${target}:${source}` : "SOURCE:TARGET"}`;
  return words[locale].sentence(
    `${folder === null ? "" : `${folder}: `}${name(source)} → ${targets.map(name).join(words[locale].comma)}`,
    words[locale].reason(evidence, name(source), name),
    folder === null ? options : `taiyaku ${folder} ${options}`,
    targets.length === 1,
  );
}

type Naming = (tag: string) => string;

const words = {
  en: {
    comma: ", ",
    sentence: (direction: string, reason: string, options: string, isReversed: boolean) =>
      `${direction}, because ${reason}; ${options} ${isReversed ? "reverses it" : "chooses others"}`,
    reason(evidence: DirectionEvidence, source: string, name: Naming): string {
      switch (evidence.by) {
        case "field":
          return `pages in ${name(evidence.language)} have the field “${evidence.field}”`;
        case "sentence":
          return `pages in ${name(evidence.language)} say that they are translations`;
        case "pages": {
          const { pages, missing } = evidence;
          const verb = pages === 1 ? "page exists" : "pages exist";
          return missing === null
            ? `${pages} ${verb} only in ${source}`
            : `${pages} ${verb} in ${source}, but not in ${name(missing)}`;
        }
        case "setting":
          return `${evidence.key} in ${evidence.file} is “${evidence.value}”`;
        case "layout":
          return `the paths of pages in ${source} name no language`;
        case "names":
          return `the ${evidence.names === 1 ? "name" : "names"} of ${evidence.names} ${evidence.names === 1 ? "page is" : "pages are"} in ${source}`;
        case "history":
          return `${evidence.pairs} of ${evidence.all} ${evidence.all === 1 ? "page" : "pages"} ${evidence.pairs === 1 ? "was" : "were"} in ${source} first, according to git`;
        case "copies":
          return `${evidence.lines} lines on pages in ${name(evidence.language)} are in ${source}`;
        case "links":
          return `${evidence.links} ${evidence.links === 1 ? "link" : "links"} on pages in ${name(evidence.language)} ${evidence.links === 1 ? "leads" : "lead"} to ${source} sites`;
        case "pairs":
          return "the configured pairs are in these languages";
        case "default":
          return "nothing shows which was written first";
      }
    },
  },
  ja: {
    comma: "、",
    sentence: (direction: string, reason: string, options: string, isReversed: boolean) =>
      `${direction}（${reason}）。${isReversed ? "逆にする" : "変更する"}には ${options} を${options.startsWith("--") ? "指定" : "実行"}してください`,
    reason(evidence: DirectionEvidence, source: string, name: Naming): string {
      switch (evidence.by) {
        case "field":
          return `${name(evidence.language)}のページにフィールド「${evidence.field}」があるため`;
        case "sentence":
          return `${name(evidence.language)}のページに翻訳だと書かれているため`;
        case "pages":
          return evidence.missing === null
            ? `${source}にしかないページが ${evidence.pages} 件あるため`
            : `${source}にあって${name(evidence.missing)}にないページが ${evidence.pages} 件あるため`;
        case "setting":
          return `${evidence.file} の ${evidence.key} が「${evidence.value}」のため`;
        case "layout":
          return `${source}のページのパスに言語名がないため`;
        case "names":
          return `${evidence.names} 件のページの名前が${source}のため`;
        case "history":
          return `git の履歴では、${evidence.all} 件中 ${evidence.pairs} 件で${source}のページが先にあるため`;
        case "copies":
          return `${name(evidence.language)}のページに${source}のままの行が ${evidence.lines} 行あるため`;
        case "links":
          return `${name(evidence.language)}のページに${source}のサイトへのリンクが ${evidence.links} 件あるため`;
        case "pairs":
          return "設定されたペアの言語がこのとおりであるため";
        case "default":
          return "どちらが先に書かれたかを示すものがないため";
      }
    },
  },
} as const;
