import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";

/** Prints what Node itself, and not the runner of tests, makes of configurations: their `ignore`, or what is wrong. */
const PROGRAM = `
  const [, , bundle, ...files] = process.argv;
  const { loadConfiguration } = await import(bundle);
  const said = files.map((file) =>
    loadConfiguration(process.cwd(), file).then(({ ignore }) => JSON.stringify(ignore), ({ message }) => message));
  console.log(JSON.stringify(await Promise.all(said)));
`;

const loadsTypeScript = Boolean(Reflect.get(process.features, "typescript"));
const NO_TYPESCRIPT = "use Node 22.18 or later, or write it in .mjs or .json";

/** What stands in a file, and what comes of it; where that needs a Node that loads TypeScript, also what comes without. */
const FILES: Readonly<Record<string, readonly [text: string, says: string, without?: string]>> = {
  "good.js": ['export default { ignore: ["a"] };', '["a"]'],
  "good.mjs": ['import "./good.js";\nexport default await Promise.resolve({ ignore: ["a"] });', '["a"]'],
  "good.cjs": ['module.exports = { ignore: ["a"] };', '["a"]'],
  "good.ts": [
    'type Config = { ignore: string[] };\nexport default { ignore: ["a"] } satisfies Config;',
    '["a"]',
    `good.ts: this Node can't load TypeScript; ${NO_TYPESCRIPT}`,
  ],
  "good.mts": [
    'const ignore: string[] = ["a"];\nexport default { ignore };',
    '["a"]',
    `good.mts: this Node can't load TypeScript; ${NO_TYPESCRIPT}`,
  ],
  "typed.mjs": [
    'import "./good.mts";\nexport default { ignore: ["a"] };',
    '["a"]',
    `typed.mjs: this Node can't load TypeScript (good.mts); ${NO_TYPESCRIPT}`,
  ],
  "enum.mts": [
    "\nenum Severity { off }\nexport default {};",
    "enum.mts:2: Node can't load TypeScript that is more than types, such as an enum; leave it out",
    `enum.mts: this Node can't load TypeScript; ${NO_TYPESCRIPT}`,
  ],
  "faulty.mjs": ['export default { ignroe: ["a"] };', 'faulty.mjs: ignroe: no such key; did you mean "ignore"?'],
  "none.mjs": ["export const config = {};", 'none.mjs: exports no configuration; write "export default { … }"'],
  "null.mjs": ["export default null;", "null.mjs: must be an object, not empty (null)"],
  "function.mjs": ["export default () => ({});", "function.mjs: exports a function; export the object that it gives"],
  "promise.mjs": [
    "export default Promise.resolve({});",
    'promise.mjs: exports a promise; write "export default await …"',
  ],
  "syntax.mjs": [
    "export default {\n  ignore: [\n};",
    "syntax.mjs: fails when it is loaded: SyntaxError: Unexpected token '}'; \"node syntax.mjs\" tells more",
  ],
  "syntax.cjs": [
    "module.exports = {\n  ignore: [\n};",
    "syntax.cjs:3: fails when it is loaded: SyntaxError: Unexpected token '}'",
  ],
  "package.mjs": [
    'import { defineConfig } from "taiyaku-plus";\nexport default {};',
    'package.mjs: can\'t find "taiyaku-plus", which it imports; install it, or mend the import',
  ],
  "file.mjs": [
    'import "./shared.mjs";\nexport default {};',
    'file.mjs: can\'t find "shared.mjs", which it imports; install it, or mend the import',
  ],
  "deep.mjs": [
    'import "./file.mjs";\nexport default {};',
    'deep.mjs: can\'t find "shared.mjs", which file.mjs imports; install it, or mend the import',
  ],
  "required.cjs": [
    'require("taiyaku-plus");',
    'required.cjs: can\'t find "taiyaku-plus", which it imports; install it, or mend the import',
  ],
  "name.mjs": [
    'import { readFiles } from "node:fs";\nexport default {};',
    "name.mjs:1: fails when it is loaded: SyntaxError: The requested module 'node:fs' does not provide an export named 'readFiles'",
  ],
  "throws.mjs": ["\n\nthrow new TypeError('no luck');", "throws.mjs:3: fails when it is loaded: TypeError: no luck"],
  "lines.mjs": ["throw new Error('one\\ntwo');", "lines.mjs:1: fails when it is loaded: Error: one"],
  "nothing.mjs": ["throw null;", 'nothing.mjs: fails when it is loaded: null; "node nothing.mjs" tells more'],
};

test("configurations in JavaScript and TypeScript are loaded, or it is said why not", async () => {
  const cwd = folderWith({
    "program.mjs": PROGRAM,
    ...Object.fromEntries(Object.entries(FILES).map(([file, [text]]) => [file, text])),
  });
  const said = await run(cwd, Object.keys(FILES));
  const expected = Object.values(FILES).map(([, says, without]) => (loadsTypeScript ? says : (without ?? says)));
  expect(said).toEqual(expected);
});

async function run(cwd: string, files: readonly string[]): Promise<unknown> {
  await build({
    input: join(import.meta.dirname, "../../src/config/index.ts"),
    platform: "node",
    resolve: { mainFields: ["module", "main"] },
    output: { dir: join(cwd, "dist") },
  });
  const bundle = pathToFileURL(join(cwd, "dist/index.js")).href;
  const argv = ["program.mjs", bundle, ...files];
  return JSON.parse(execFileSync(process.execPath, argv, { cwd, encoding: "utf8", stdio: "pipe" }));
}
