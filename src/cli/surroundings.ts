/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** The terminal's width; 0 where it does not know it. */
  readonly columns?: number | undefined;
}

/** What the command line sees of the world, besides the disk. */
export interface Surroundings {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since some moment. */
  now(): number;
}
