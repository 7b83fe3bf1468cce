import { writeFileSync } from "node:fs";
import { generatedPages } from "./generated.ts";

/** Writes the generated tables of the documentation. */
for (const [path, text] of generatedPages()) writeFileSync(path, text);
