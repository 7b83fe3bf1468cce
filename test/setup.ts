import fc from "fast-check";

/** Uses the same examples in each run, so that runs can be compared. For others, run `FC_SEED=7 npx vitest run`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
