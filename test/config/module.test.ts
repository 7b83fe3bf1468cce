import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";

/** Loads configurations in Node.js itself, without the test runner, and prints `ignore` or the error of each. */
const PROGRAM = `
  const [, , bundle, ...files] = process.argv;
  const { loadConfiguration } = await import(bundle);
  const results = files.map((file) =>
    loadConfiguration(process.cwd(), file).then(({ ignore }) => JSON.stringify(ignore), ({ message }) => message));
  console.log(JSON.stringify(await Promise.all(results)));
`;

const loadsTypeScript = Boolean(Reflect.get(process.features, "typescript"));
const NO_TYPESCRIPT = "Use Node.js 22.18 or later, or a .mjs or .json file";

/** The text of a file and the result of loading it; the third is the result if Node.js cannot load TypeScript. */
const FILES: Readonly<Record<string, readonly [text: string, result: string, withoutTypeScript?: string]>> = {
  "good.js": ['export default { ignore: ["a"] };', '["a"]'],
  "good.mjs": ['import "./good.js";\nexport default await Promise.resolve({ ignore: ["a"] });', '["a"]'],
  "good.cjs": ['module.exports = { ignore: ["a"] };', '["a"]'],
  "good.ts": [
    'type Config = { ignore: string[] };\nexport default { ignore: ["a"] } satisfies Config;',
    '["a"]',
    `good.ts: this version of Node.js cannot load TypeScript. ${NO_TYPESCRIPT}`,
  ],
  "good.mts": [
    'const ignore: string[] = ["a"];\nexport default { ignore };',
    '["a"]',
    `good.mts: this version of Node.js cannot load TypeScript. ${NO_TYPESCRIPT}`,
  ],
  "typed.mjs": [
    'import "./good.mts";\nexport default { ignore: ["a"] };',
    '["a"]',
    `typed.mjs: this version of Node.js cannot load TypeScript (good.mts). ${NO_TYPESCRIPT}`,
  ],
  "enum.mts": [
    "\nenum Severity { off }\nexport default {};",
    "enum.mts:2: Node.js cannot load TypeScript syntax other than types, such as enums. Remove it",
    `enum.mts: this version of Node.js cannot load TypeScript. ${NO_TYPESCRIPT}`,
  ],
  "faulty.mjs": ['export default { ignroe: ["a"] };', "faulty.mjs: ignroe: unknown key. Did you mean “ignore”?"],
  "none.mjs": ["export const config = {};", "none.mjs: no default export. Write “export default { … }”"],
  "null.mjs": ["export default null;", "null.mjs: must be an object, not null (empty)"],
  "function.mjs": ["export default () => ({});", "function.mjs: exports a function. Export the object that it returns"],
  "promise.mjs": [
    "export default Promise.resolve({});",
    "promise.mjs: exports a promise. Write “export default await …”",
  ],
  "syntax.mjs": [
    "export default {\n  ignore: [\n};",
    "syntax.mjs: failed to load: SyntaxError: Unexpected token '}'. Run “node syntax.mjs” for details",
  ],
  "syntax.cjs": [
    "module.exports = {\n  ignore: [\n};",
    "syntax.cjs:3: failed to load: SyntaxError: Unexpected token '}'",
  ],
  "package.mjs": [
    'import { defineConfig } from "taiyaku-plus";\nexport default {};',
    "package.mjs: cannot find “taiyaku-plus”. Install it, or fix the import",
  ],
  "file.mjs": [
    'import "./shared.mjs";\nexport default {};',
    "file.mjs: cannot find “shared.mjs”. Install it, or fix the import",
  ],
  "deep.mjs": [
    'import "./file.mjs";\nexport default {};',
    "deep.mjs: cannot find “shared.mjs”, imported by file.mjs. Install it, or fix the import",
  ],
  "required.cjs": [
    'require("taiyaku-plus");',
    "required.cjs: cannot find “taiyaku-plus”. Install it, or fix the import",
  ],
  "name.mjs": [
    'import { readFiles } from "node:fs";\nexport default {};',
    "name.mjs:1: failed to load: SyntaxError: The requested module 'node:fs' does not provide an export named 'readFiles'",
  ],
  "throws.mjs": ["\n\nthrow new TypeError('no luck');", "throws.mjs:3: failed to load: TypeError: no luck"],
  "lines.mjs": ["throw new Error('one\\ntwo');", "lines.mjs:1: failed to load: Error: one"],
  "nothing.mjs": ["throw null;", "nothing.mjs: failed to load: null. Run “node nothing.mjs” for details"],
};

test("configurations in JavaScript and TypeScript are loaded, or the error explains why not", async () => {
  const cwd = folderWith({
    "program.mjs": PROGRAM,
    ...Object.fromEntries(Object.entries(FILES).map(([file, [text]]) => [file, text])),
  });
  const results = await run(cwd, Object.keys(FILES));
  const expected = Object.values(FILES).map(([, result, withoutTypeScript]) =>
    loadsTypeScript ? result : (withoutTypeScript ?? result),
  );
  expect(results).toEqual(expected);
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
