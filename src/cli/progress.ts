import type { Progress } from "../run.ts";
import type { Surroundings } from "./surroundings.ts";

/** A line on the terminal that tells how far a run is. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the line away, before anything else is printed. */
  erase(): void;
}

const SILENT: ProgressLine = { show() {}, erase() {} };
/** Milliseconds: a shorter run tells nothing. */
const PATIENCE = 500;
/** Milliseconds between two writings of the line. */
const PAUSE = 100;
/** Columns, where a terminal does not tell them. */
const COLUMNS = 80;
const REST_OF_LINE = "\x1b[K";

/**
 * The line on standard error, or silence where that is no terminal that can rewrite a line, and where a person asked for
 * quiet. A run is busy for long stretches, in which no timer would fire: the line is written when the run tells how far
 * it is.
 */
export function progressLine(quiet: boolean, { stderr, env, now }: Surroundings): ProgressLine {
  const isWatched = stderr.isTTY === true && env.TERM !== "dumb" && !env.CI;
  if (quiet || !isWatched) return SILENT;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    show({ stage, done, total }) {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      isShown = true;
      // A line as wide as the terminal would wrap, and could not be rewritten.
      const line = `${stage} ${done} of ${total} pairs`.slice(0, (stderr.columns || COLUMNS) - 1);
      stderr.write(`\r${line}${REST_OF_LINE}`);
    },
    erase() {
      if (isShown) stderr.write(`\r${REST_OF_LINE}`);
    },
  };
}
