import fc from "fast-check";

/** The same examples each time, so that a change is judged by what it changed; `FC_SEED=7 npx vitest run` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
