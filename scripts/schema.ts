import { writeFileSync } from "node:fs";
import { configTypes } from "./config-types.ts";
import { editorSchema } from "./editor-schema.ts";

/** Writes `schema.json` for editors, and the types of a configuration, which are generated from it. */
writeFileSync("schema.json", JSON.stringify(editorSchema()));
writeFileSync("src/config/types.ts", configTypes());
