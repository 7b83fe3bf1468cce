import type { Progress } from "../run.ts";
import type { Environment, Translate } from "./environment.ts";

/** A line on the terminal that shows how far a run is. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Removes the line, before anything else is printed. */
  erase(): void;
}

const HIDDEN: ProgressLine = { show() {}, erase() {} };
/** Milliseconds. A shorter run shows no progress. */
const PATIENCE = 500;
/** Milliseconds between two updates of the line. */
const PAUSE = 100;
/** The width of a terminal that does not know its own, in columns. */
const COLUMNS = 80;
const REST_OF_LINE = "\x1b[K";

/**
 * The line on standard error. There is none if that is not a terminal that can rewrite a line, or with `--quiet`. A run
 * blocks the event loop for so long that timers do not fire, so the line is updated when the run reports its progress.
 */
export function progressLine(quiet: boolean, { stderr, env, now }: Environment, translate: Translate): ProgressLine {
  const isShowable = stderr.isTTY === true && env.TERM !== "dumb" && !env.CI;
  if (quiet || !isShowable) return HIDDEN;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    show({ stage, done, total }) {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      isShown = true;
      // A line as wide as the terminal wraps, and cannot be rewritten then.
      const line = translate(`${stage} ${done} of ${total} pairs`).slice(0, (stderr.columns || COLUMNS) - 1);
      stderr.write(`\r${line}${REST_OF_LINE}`);
    },
    erase() {
      if (isShown) stderr.write(`\r${REST_OF_LINE}`);
    },
  };
}
