import { describe, expect, test } from "vitest";
import { loadConfiguration } from "../../src/config/index.ts";
import { rules } from "../../src/rules/index.ts";
import { folderWith } from "../folder.ts";

const TAG = "a language tag such as “ja” or “pt-BR”";
const SEVERITY = "must be “off”, “info”, “warn” or “error”";
const SETTING = `${SEVERITY}, or a list of a severity and options`;
const KEYS = "$schema, languages, pairs, keys, ignore, rules, urls, embeds, sync, glossary, dialect, overrides";
const EMBED = "must be the name of an attribute, or the position of an argument, from 0";
const EQUIVALENT = "must be a list of two globs, one for source URLs and one for target URLs";

/** A configuration, and the error that it causes. */
type Table = readonly (readonly [written: string, error: string])[];

const TABLES: Readonly<Record<string, Table>> = {
  "the whole file": [
    ["3", "must be an object, not 3"],
    ["null", "must be an object, not null (empty)"],
    ["[]", "must be an object, not a list"],
    ['"ja"', "must be an object, not “ja”"],
    ['{ "langauges": {} }', "langauges: unknown key. Did you mean “languages”?"],
    ['{ "output": "x" }', `output: unknown key. Known keys: ${KEYS}`],
    ['{ "my site": "x" }', `["my site"]: unknown key. Known keys: ${KEYS}`],
    ['{ "__proto__": {} }', `__proto__: unknown key. Known keys: ${KEYS}`],
    ['{ "$schema": 7 }', "$schema: must be a string, not 7"],
    ['{ "ignore": 3,\n"pairs": 3,\n"rules": 3 }', "ignore: must be a list, not 3 (2 more problems)"],
  ],

  languages: [
    ['{ "languages": "ja" }', "languages: must be an object with source and target, not “ja”"],
    ['{ "languages": ["ja", "en"] }', "languages: must be an object with source and target, not a list"],
    ['{ "languages": null }', "languages: must be an object with source and target, not null (empty)"],
    ['{ "languages": {} }', `languages.source: missing; must be ${TAG} (1 more problem)`],
    [
      '{ "languages": { "source": "ja" } }',
      "languages.target: missing; must be a language tag or a list of language tags",
    ],
    [
      '{ "languages": { "source": "ja", "targets": ["en", "ko"] } }',
      "languages.targets: unknown key. Did you mean “target”? (1 more problem)",
    ],
    ['{ "languages": { "source": 1, "target": "en" } }', `languages.source: must be ${TAG}, not 1`],
    ['{ "languages": { "source": "", "target": "en" } }', `languages.source: must be ${TAG}`],
    ['{ "languages": { "source": "Japanese", "target": "en" } }', `languages.source: must be ${TAG}`],
    [
      '{ "languages": { "source": "ja_JP", "target": "en" } }',
      `languages.source: must be ${TAG}. Did you mean “ja-JP”?`,
    ],
    ['{ "languages": { "source": "jp", "target": "en" } }', `languages.source: must be ${TAG}. Did you mean “ja”?`],
    ['{ "languages": { "source": "ja", "target": "cn" } }', `languages.target: must be ${TAG}. Did you mean “zh”?`],
    ['{ "languages": { "source": "ja", "target": "xx" } }', `languages.target: must be ${TAG}`],
    [
      '{ "languages": { "source": "ja", "target": true } }',
      "languages.target: must be a language tag or a list of language tags, not true",
    ],
    ['{ "languages": { "source": "ja", "target": [] } }', "languages.target: must not be empty"],
    [
      '{ "languages": { "source": "ja", "target": ["en", null] } }',
      `languages.target[1]: must be ${TAG}, not null (empty)`,
    ],
    [
      '{ "languages": { "source": "ja", "target": "ja" } }',
      "languages.target: duplicate language ja. Each language must differ",
    ],
    [
      '{ "languages": { "source": "ja", "target": ["en", "JA"] } }',
      "languages.target[1]: duplicate language JA. Each language must differ",
    ],
    [
      '{ "languages": { "source": "ja", "target": ["en-US", "en-us"] } }',
      "languages.target[1]: duplicate language en-us. Each language must differ",
    ],
  ],

  pairs: [
    ['{ "pairs": [] }', "pairs: must not be empty"],
    ['{ "pairs": "ja/*.md" }', "pairs: must be a list, not “ja/*.md”"],
    [`{ "pairs": "${"x".repeat(99)}" }`, `pairs: must be a list, not “${"x".repeat(40)}…”`],
    ['{ "pairs": { "source": "ja/*.md", "target": "en/*.md" } }', "pairs: must be a list, not an object"],
    ['{ "pairs": ["ja/*.md"] }', "pairs[0]: must be an object with source and target, not “ja/*.md”"],
    ['{ "pairs": [["ja/*.md", "en/*.md"]] }', "pairs[0]: must be an object with source and target, not a list"],
    ['{ "pairs": [{ "source": "ja/*.md" }] }', "pairs[0].target: missing; must be a glob"],
    ['{ "pairs": [{ "source": "", "target": "en/*.md" }] }', "pairs[0].source: must be a glob, not “”"],
    ['{ "pairs": [{ "source": "ja/*.md", "target": ["en/*.md"] }] }', "pairs[0].target: must be a glob, not a list"],
    [
      '{ "pairs": [{ "source": "a", "target": "b", "language": "en" }] }',
      "pairs[0].language: unknown key. Did you mean “languages”?",
    ],
    [
      '{ "pairs": [{ "source": "a", "target": "b", "languages": "en" }] }',
      "pairs[0].languages: must be an object, not “en”",
    ],
    [
      '{ "pairs": [{ "source": "a", "target": "b", "languages": { "target": ["en"] } }] }',
      `pairs[0].languages.target: must be ${TAG}, not a list`,
    ],
    [
      '{ "pairs": [{ "source": "a", "target": "b", "languages": { "to": "ko" } }] }',
      "pairs[0].languages.to: unknown key. Known keys: source, target",
    ],
    [
      '{ "pairs": [{ "source": "a", "target": "b", "languages": { "source": "en", "target": "EN" } }] }',
      "pairs[0].languages: source and target must have different languages, but both are en",
    ],
    [
      '{ "languages": { "source": "ja", "target": ["en", "ko"] }, "pairs": [{ "source": "a/*", "target": "b/*" }] }',
      'pairs[0].target: the language could be “en” or “ko”. Set it in this pair, as in "languages": { "target": "en" }',
    ],
  ],

  keys: [
    ['{ "keys": "id" }', 'keys: must be a list. Did you mean ["id"]?'],
    ['{ "keys": { "id": true } }', "keys: must be a list, not an object"],
    ['{ "keys": [""] }', "keys[0]: must not be empty"],
    ['{ "keys": ["id", 3] }', "keys[1]: must be a string, not 3"],
  ],

  ignore: [
    ['{ "ignore": "drafts" }', 'ignore: must be a list. Did you mean ["drafts"]?'],
    ['{ "ignore": null }', "ignore: must be a list, not null (empty)"],
    ['{ "ignore": ["drafts", false] }', "ignore[1]: must be a glob, not false"],
    ['{ "ignore": [""] }', "ignore[0]: must be a glob, not “”"],
  ],

  rules: [
    ['{ "rules": "off" }', "rules: must be an object, not “off”"],
    ['{ "rules": ["url-drift"] }', "rules: must be an object, not a list"],
    ['{ "rules": { "url-drif": "off" } }', "rules.url-drif: unknown rule. Did you mean “url-drift”?"],
    [
      '{ "rules": { "spelling": "off" } }',
      `rules.spelling: unknown rule. Known rules: ${Object.keys(rules).join(", ")}`,
    ],
    ['{ "rules": { "url-drift": null } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": true } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": "on" } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": "constructor" } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": false } }', `rules.url-drift: ${SETTING}. Did you mean “off”?`],
    ['{ "rules": { "url-drift": 2 } }', `rules.url-drift: ${SETTING}. Did you mean “error”?`],
    ['{ "rules": { "url-drift": "warning" } }', `rules.url-drift: ${SETTING}. Did you mean “warn”?`],
    ['{ "rules": { "url-drift": "Error" } }', `rules.url-drift: ${SETTING}. Did you mean “error”?`],
    ['{ "rules": { "url-drift": { "severity": "off" } } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": [] } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": ["error"] } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": ["error", {}, {}] } }', `rules.url-drift: ${SETTING}`],
    ['{ "rules": { "url-drift": ["wran", {}] } }', `rules.url-drift[0]: ${SEVERITY}. Did you mean “warn”?`],
    ['{ "rules": { "url-drift": [1, {}] } }', `rules.url-drift[0]: ${SEVERITY}. Did you mean “warn”?`],
    ['{ "rules": { "url-drift": ["warn", ["x"]] } }', "rules.url-drift[1]: must be an object, not a list"],
    [
      '{ "rules": { "url-drift": ["warn", { "ingore": [] }] } }',
      "rules.url-drift[1].ingore: unknown key. Did you mean “ignore”?",
    ],
    [
      '{ "rules": { "url-drift": ["warn", { "ignore": "https://example.com/**" }] } }',
      'rules.url-drift[1].ignore: must be a list. Did you mean ["https://example.com/**"]?',
    ],
    [
      '{ "rules": { "missing-heading": ["warn", { "ignore": [] }] } }',
      "rules.missing-heading[1].ignore: unknown key. This rule has no options",
    ],
    [
      '{ "rules": { "code-drift": ["warn", { "identical": "yes" }] } }',
      "rules.code-drift[1].identical: must be true or false, not “yes”",
    ],
  ],

  urls: [
    ['{ "urls": [] }', "urls: must be an object, not a list"],
    ['{ "urls": { "same": [] } }', "urls.same: unknown key. Known keys: equivalent"],
    ['{ "urls": { "equivalent": { "a": "b" } } }', "urls.equivalent: must be a list, not an object"],
    ['{ "urls": { "equivalent": ["a", "b"] } }', `urls.equivalent[0]: ${EQUIVALENT} (1 more problem)`],
    ['{ "urls": { "equivalent": [["a"]] } }', `urls.equivalent[0]: ${EQUIVALENT}`],
    ['{ "urls": { "equivalent": [["a", "b", "c"]] } }', `urls.equivalent[0]: ${EQUIVALENT}`],
    ['{ "urls": { "equivalent": [["a", 3]] } }', "urls.equivalent[0][1]: must be a glob, not 3"],
    ['{ "urls": { "equivalent": [["", "b"]] } }', "urls.equivalent[0][0]: must be a glob, not “”"],
  ],

  embeds: [
    ['{ "embeds": ["map"] }', "embeds: must be an object, not a list"],
    ['{ "embeds": { "map": true } }', `embeds.map: ${EMBED}, not true`],
    ['{ "embeds": { "map": null } }', `embeds.map: ${EMBED}, not null (empty)`],
    ['{ "embeds": { "map": 1.5 } }', `embeds.map: ${EMBED}, not 1.5`],
    ['{ "embeds": { "map": -1 } }', "embeds.map: must be 0 or more"],
    ['{ "embeds": { "map": "" } }', "embeds.map: must not be empty"],
  ],

  glossary: [
    ['{ "glossary": {} }', "glossary: must be a path or a list of paths, not an object"],
    ['{ "glossary": "" }', "glossary: must be a path, not “”"],
    ['{ "glossary": ["terms.csv", 3] }', "glossary[1]: must be a path, not 3"],
  ],

  overrides: [
    ['{ "overrides": {} }', "overrides: must be a list, not an object"],
    ['{ "overrides": ["drafts"] }', "overrides[0]: must be an object with files, not “drafts”"],
    ['{ "overrides": [{ "rules": {} }] }', "overrides[0].files: missing; must be a glob or a list of globs"],
    [
      '{ "overrides": [{ "file": "a", "rules": {} }] }',
      "overrides[0].file: unknown key. Did you mean “files”? (1 more problem)",
    ],
    ['{ "overrides": [{ "files": 3, "rules": {} }] }', "overrides[0].files: must be a glob or a list of globs, not 3"],
    ['{ "overrides": [{ "files": "", "rules": {} }] }', "overrides[0].files: must be a glob, not “”"],
    ['{ "overrides": [{ "files": [], "rules": {} }] }', "overrides[0].files: must not be empty"],
    ['{ "overrides": [{ "files": ["a", 3], "rules": {} }] }', "overrides[0].files[1]: must be a glob, not 3"],
    [
      '{ "overrides": [{ "files": "a", "rules": { "url-drfit": "off" } }] }',
      "overrides[0].rules.url-drfit: unknown rule. Did you mean “url-drift”?",
    ],
    [
      '{ "overrides": [{ "files": "a", "rules": {}, "ignore": [] }] }',
      "overrides[0].ignore: unknown key. Known keys: files, rules, dialect",
    ],
  ],
};

describe.each(Object.entries(TABLES))("reports errors in %s", (_, table) => {
  test.each(table)("%s", async (written, error) => {
    const loading = loadConfiguration(folderWith({ "taiyaku.config.json": written }), null);
    await expect(loading).rejects.toMatchObject({ name: "UserError", message: `taiyaku.config.json:1: ${error}` });
  });
});
