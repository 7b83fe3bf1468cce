import { reporters } from "../../reporters/index.ts";
import type { RunOptions } from "../../run.ts";
import type { Languages, Shard } from "../../types/page.ts";
import type { ForgeUrl, Locale, Reporter } from "../../types/reporter.ts";
import { didYouMean, UserError } from "../../user-error.ts";
import type { Environment, Translate } from "../environment.ts";

export const SEVERITIES = ["off", "info", "warn", "error"];

/** A rule and its severity, from `NAME:SEVERITY`. */
export function ruleOf(written: string): [string, string] {
  const [name = "", severity, ...rest] = written.split(":");
  if (severity === undefined || rest.length > 0)
    throw new UserError(`--rule must be NAME:SEVERITY, such as url-drift:warn, not ${written}`);
  if (!SEVERITIES.includes(severity))
    throw new UserError(`--rule ${written}: ${unknown("severity", severity, SEVERITIES)}`);
  return [name, severity];
}

/** A format that is wanted, as given, and the file that it is written to; null for standard output. */
export interface WantedFormat {
  readonly given: string;
  readonly name: string;
  readonly file: string | null;
}

/** A report that is wanted, and the file that it is written to; null for standard output. */
export interface ReportDestination extends Pick<WantedFormat, "name" | "file"> {
  readonly load: () => Promise<Reporter>;
}

const LOADERS = new Map<string, ReportDestination["load"]>(Object.entries(reporters));

/** The format and the file of `--format`, from `NAME` or `NAME=FILE`. */
export function formatOf(given: string): WantedFormat {
  const [name = "", ...rest] = given.split("=");
  return { given, name, file: rest.length > 0 ? rest.join("=") : null };
}

/**
 * The same format.
 * @throws UserError if it is none of these, or the name of its file is missing
 */
export function knownFormat(format: WantedFormat, known: readonly string[]): WantedFormat {
  const { given, name, file } = format;
  if (!known.includes(name)) throw new UserError(`--format ${given}: ${unknown("format", name, known)}`);
  if (file === "") throw new UserError(`--format ${given} has no file name. Write --format ${name}=FILE`);
  return format;
}

/** The destination of a report. */
export function destinationOf(wanted: WantedFormat): ReportDestination {
  const { name, file } = knownFormat(wanted, [...LOADERS.keys()]);
  const load = LOADERS.get(name);
  if (!load) throw new Error(`no reporter ${name}`);
  return { name, load, file };
}

/** The number of `--max-warnings`. */
export function limitOf(written: string): number {
  if (!/^\d+$/.test(written)) throw new UserError(`--max-warnings must be a whole number, 0 or more, not ${written}`);
  return Number(written);
}

/** The seconds of `--timeout`, at most a day. */
export function secondsOf(written: string): number {
  if (/^[1-9]\d{0,4}$/.test(written) && Number(written) <= 86_400) return Number(written);
  throw new UserError(`--timeout must be a number of seconds from 1 to 86400, not ${written}`);
}

/** The links of VS Code. */
export const VS_CODE = "vscode://file{path}:{line}:{column}";

/** Schemes of URLs that run code or hold a page in the report itself. */
const UNSAFE_SCHEMES = /^(?:javascript|vbscript|data|blob|about|file):/i;

/**
 * The URL of `--editor-url`; null for `none`.
 * @throws UserError if it is no URL with `{path}`, or could run code
 */
export function editorUrlOf(written: string): string | null {
  if (written === "none") return null;
  const example = written.replaceAll("{path}", "/page").replaceAll(/\{(?:line|column)\}/g, "1");
  if (written.includes("{path}") && URL.canParse(example) && !UNSAFE_SCHEMES.test(written)) return written;
  throw new UserError(`--editor-url must be a URL with {path}, such as ${VS_CODE}, or none, not ${written}`);
}

/** The number of `--threads`. */
export function threadsOf(written: string): number {
  if (!/^[1-9]\d{0,2}$/.test(written))
    throw new UserError(`--threads must be a whole number, 1 or more, not ${written}`);
  return Number(written);
}

/** How a run does its work, as given. */
export function speedOf(given: SpeedOptions): Pick<RunOptions, "cache" | "cacheLocation" | "threads"> {
  const { cache = false, "cache-location": cacheLocation = null, threads = null } = given;
  return { cache, cacheLocation, threads };
}

interface SpeedOptions {
  readonly cache?: boolean | undefined;
  readonly "cache-location"?: string | undefined;
  readonly threads?: number | undefined;
}

/** The languages of both sides, from `SOURCE:TARGET`. */
export function languagesOf(written: string): Languages {
  const [source, target, ...rest] = written.split(":");
  if (source && target && rest.length === 0) return { source, target };
  throw new UserError(`--languages must be SOURCE:TARGET, such as en:ja, not ${written}`);
}

/** The part of the run, from `INDEX/COUNT`. */
export function shardOf(written: string): Shard {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(written) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new UserError(`--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not ${written}`);
}

/** The message for an unknown value: suggests the most similar known one, or lists all of them. */
export function unknown(kind: string, word: string, known: readonly string[]): string {
  return `unknown ${kind} “${word}”${didYouMean(word, known) || `. Use one of ${known.join(", ")}`}`;
}

/** The language of messages: `--locale`, or the language of the environment, or English. */
export function localeOf(locale: Locale | undefined, env: Environment["env"]): Locale {
  return locale ?? ((env.LC_ALL || env.LC_MESSAGES || env.LANG)?.startsWith("ja") ? "ja" : "en");
}

/** The server that runs this job on GitHub Actions or GitLab CI. Others that run such workflows have other URLs. */
export function serverOf(env: Environment["env"]): ForgeUrl | null {
  const { GITHUB_SERVER_URL: github, GITEA_ACTIONS: gitea, FORGEJO_ACTIONS: forgejo, CI_SERVER_URL: gitlab } = env;
  if (github) return gitea || forgejo ? null : { forge: "github", url: github };
  return gitlab ? { forge: "gitlab", url: gitlab } : null;
}

/** Translates the texts of the command line into the language of messages. */
export async function translationInto(locale: Locale): Promise<Translate> {
  return locale === "ja" ? (await import("../../japanese/index.ts")).inJapanese : (english) => english;
}

/** The locale that a command line names; undefined if it names none. It is needed before yargs reads it, for the help. */
export function givenLocale(argv: readonly string[]): Locale | undefined {
  const end = argv.indexOf("--");
  const line = argv.slice(0, end < 0 ? argv.length : end).join(" ");
  const [, locale] = /(?:^| )--locale[= ](en|ja)(?: |$)/.exec(line) ?? [];
  return locale === "en" || locale === "ja" ? locale : undefined;
}

/** Whether standard output has colors: as given, or else by NO_COLOR, FORCE_COLOR, or whether it is a terminal. */
export function hasColors(given: boolean | null, { env, stdout }: Environment): boolean {
  if (given !== null) return given;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== "dumb";
}
