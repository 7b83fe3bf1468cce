import { action } from "./index.ts";

const { env, stdout } = process;
process.exitCode = await action({ env, stdout, now: () => performance.now() });
