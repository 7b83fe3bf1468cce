import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The part of JSON Schema (draft 7) that `schema.json` uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: "string" | "integer" | "boolean" | "array" | "object";
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  /** For a tuple, one schema per position. */
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The type names of the definitions in the schema. */
const NAMES: Readonly<Record<string, string>> = { severity: "RuleSeverity", rules: "Rules" };

/** Generates `src/config/types.ts`: the types of a configuration, from `schema.json` in the working directory. */
export function configTypes(): string {
  const schema: Schema = JSON.parse(readFileSync("schema.json", "utf8"));
  const { severity = {}, rules = {} } = schema.definitions ?? {};
  return formatted(`// Generated from schema.json by \`npm run schema\`. Types without dependencies on other packages.

/** The severity of a rule's findings; \`off\` disables the rule. */
export type RuleSeverity = ${typeOf(severity)};

/** Rule settings, by rule name. */
export interface Rules ${typeOf(rules)}

/** A severity, or a list of a severity and the rule's options. */
export type RuleSetting<Options> = RuleSeverity | readonly [RuleSeverity, Options];

/** A configuration, as written in a file. */
export interface Config ${typeOf(schema)}
`);
}

function typeOf(schema: Schema): string {
  const { $ref, anyOf, allOf, items, properties = {} } = schema;
  if ($ref !== undefined) return NAMES[$ref.replace("#/definitions/", "")] ?? "unknown";
  if (anyOf) return anyOf.map(typeOf).join(" | ");
  if (allOf) return allOf.map(typeOf).join(" & ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (isTuple(items)) return `readonly [${items.map(typeOf).join(", ")}]`;
  if (items) return `readonly (${typeOf(items)})[]`;
  if (schema.type === "integer") return "number";
  if (schema.type !== "object") return schema.type ?? "unknown";
  const keys = Object.entries(properties).map(([key, value]) => property(key, value, schema.required ?? []));
  if (keys.length > 0) return `{\n${keys.join("")}}`;
  return `Readonly<Record<string, ${typeof schema.additionalProperties === "object" ? typeOf(schema.additionalProperties) : "never"}>>`;
}

const isTuple = (items: Schema["items"]): items is readonly Schema[] => Array.isArray(items);

function property(key: string, value: Schema, required: readonly string[]): string {
  const type = typeOf(value).replace(/^RuleSeverity \| readonly \[RuleSeverity, ([\s\S]*)\]$/, "RuleSetting<$1>");
  const about = [value.description ?? [], defaultOf(value)].flat().join(" ").replaceAll("*/", "*\\/");
  const comment = about === "" ? "" : `/** ${about} */\n`;
  return `${comment}readonly ${JSON.stringify(key)}${required.includes(key) ? `: ${type}` : `?: ${type} | undefined`};\n`;
}

/** The default of a key, unless it is empty. */
function defaultOf(schema: Schema): string[] {
  const text = JSON.stringify(schema.default);
  return [undefined, "[]", "{}"].includes(text) ? [] : [`@default ${text}`];
}

function formatted(code: string): string {
  const argv = ["node_modules/@biomejs/biome/bin/biome", "format", "--stdin-file-path=src/config/types.ts"];
  return execFileSync(process.execPath, argv, { input: code, encoding: "utf8" });
}
