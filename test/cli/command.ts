import { cli, type ExitStatus } from "../../src/cli/index.ts";
import type { Report } from "../../src/types/report.ts";
import { folderWith } from "../folder.ts";

/** The outcome of a run of the command line. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly stdout: string;
  /** Without the line about detected languages. */
  readonly stderr: string;
  /** The working directory. */
  readonly cwd: string;
}

interface Environment {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass each time the clock is read. */
  readonly tick?: number;
}

/** Runs the command line in a new folder with files, or in an existing folder. */
export async function taiyaku(
  line: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> | string,
  environment: Environment = {},
): Promise<Outcome> {
  const { stderr, ...outcome } = await complete(line, files, environment);
  return { ...outcome, stderr: stderr.replace(DIRECTION, "") };
}

/** The line about detected languages that the command prints, without the name of the command; "" if there is none. */
export async function directionOf(...run: Parameters<typeof taiyaku>): Promise<string> {
  return DIRECTION.exec((await complete(...run)).stderr)?.[1] ?? "";
}

const DIRECTION = /^taiyaku: (.* → .*(?:, because |（).*--languages .*)\n/m;

async function complete(
  line: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> | string,
  { env = {}, tick = 0, ...terminal }: Environment = {},
): Promise<Outcome> {
  const cwd = typeof files === "string" ? files : folderWith(files);
  const printed = { stdout: "", stderr: "" };
  const output = (name: keyof typeof printed) => ({
    ...terminal,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const argv = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  let time = 0;
  const now = () => {
    time += tick;
    return time;
  };
  const status = await cli(argv, { cwd, env, stdout: output("stdout"), stderr: output("stderr"), now });
  return { status, cwd, ...printed };
}

/** Formats the pairs of a JSON report with their rules (`a/ja.md a/en.md: missing-link`), or returns the error of a failed run. */
export function pairLines({ stdout, stderr, status }: Outcome): string {
  if (status === 2) return stderr;
  const { pairs }: Report = JSON.parse(stdout);
  const lines = pairs.map(({ source, target, findings }) => {
    const rules = findings.map(({ rule }) => rule).join(" ") || "ok";
    return `${source?.path ?? "—"} ${target?.path ?? "—"}: ${rules}`;
  });
  return lines.join("\n");
}
