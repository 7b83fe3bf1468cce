import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { missing, notes, type Release } from "./release-notes.ts";

/** Says what is missing for a release. With a tag and a file, also writes the notes of the release to this file. */
const [, , tag = null, file = null] = argv;
const manifest: Release["manifest"] = JSON.parse(readFileSync("package.json", "utf8"));
const changelog = readFileSync("CHANGELOG.md", "utf8");
const problems = missing({ manifest, changelog, tag });
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else if (file !== null) writeFileSync(file, `${notes(changelog, manifest.version)}\n`);
