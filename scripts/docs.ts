import { writeFileSync } from "node:fs";
import { generatedPages } from "./generated.ts";

/** Updates the generated tables in the docs. */
for (const [path, text] of generatedPages()) writeFileSync(path, text);
