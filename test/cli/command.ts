import { cli, type ExitStatus } from "../../src/cli/index.ts";
import type { Report } from "../../src/types/report.ts";
import { folderWith } from "../folder.ts";

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  /** Its working directory. */
  readonly cwd: string;
}

interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass each time somebody looks at the clock. */
  readonly tick?: number;
}

/** Runs the command line in a folder with files, or in a folder that is there. */
export async function taiyaku(
  line: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> | string,
  { env = {}, tick = 0, ...terminal }: World = {},
): Promise<Outcome> {
  const cwd = typeof files === "string" ? files : folderWith(files);
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    ...terminal,
    write: (text: string) => {
      said[name] += text;
    },
  });
  const argv = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  let time = 0;
  const now = () => {
    time += tick;
    return time;
  };
  const status = await cli(argv, { cwd, env, stdout: output("stdout"), stderr: output("stderr"), now });
  return { status, cwd, ...said };
}

/** The pairs of a JSON report, each with its rules (`a/ja.md a/en.md: missing-link`); of a run that failed, why. */
export function told({ stdout, stderr, status }: Outcome): string {
  if (status === 2) return stderr;
  const { pairs }: Report = JSON.parse(stdout);
  const lines = pairs.map(({ source, target, findings }) => {
    const rules = findings.map(({ rule }) => rule).join(" ") || "ok";
    return `${source?.path ?? "—"} ${target?.path ?? "—"}: ${rules}`;
  });
  return lines.join("\n");
}
