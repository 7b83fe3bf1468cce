import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { folderWith } from "../folder.ts";

const project = join(import.meta.dirname, "../..");

/** Creates a folder with the files of this project that git tracks or would add, as a tag would contain them. */
export function tagged(): string {
  const folder = folderWith({});
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const paths = execFileSync("git", list, { cwd: project, encoding: "utf8" }).split("\0");
  for (const path of paths.filter((path) => path !== "" && existsSync(join(project, path))))
    cpSync(join(project, path), join(folder, path));
  return folder;
}
