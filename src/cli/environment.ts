/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** The width of the terminal in columns; 0 if it is not known. */
  readonly columns?: number | undefined;
}

/** What the command line uses of the process, apart from the disk. */
export interface Environment {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** A clock, in milliseconds. */
  now(): number;
}

/** The width of a report or a help if no terminal shows it, in columns. */
export const DEFAULT_WIDTH = 80;

/** The width of a report on standard output: that of the terminal, or else of COLUMNS; without either, there is no limit. */
export function widthOf({ env, stdout }: Pick<Environment, "env" | "stdout">): number {
  const columns = /^[1-9]\d*$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : Number.POSITIVE_INFINITY;
  return stdout.columns || (stdout.isTTY ? DEFAULT_WIDTH : columns);
}

/** Prints a message for people, on standard error. */
export type Log = (message: string) => void;

/** 0: no problems; 1: problems found; 2: some or all pages could not be checked. */
export type ExitStatus = 0 | 1 | 2;

/** Translates a text of the command line into the language of messages. */
export type Translate = (english: string) => string;
