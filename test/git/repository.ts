import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderWith } from "../folder.ts";

/** A git repository in a temporary folder. */
export interface Scratch {
  readonly folder: string;
  /** Runs git, and returns its output. */
  git(...args: readonly string[]): string;
  /** Writes files, and stages all that has changed. */
  stage(files?: Readonly<Record<string, string>>): void;
  /** Writes files, and commits all that has changed, on a day of January 2024. */
  commit(files?: Readonly<Record<string, string>>, day?: number): void;
  write(files: Readonly<Record<string, string>>): void;
  remove(path: string): void;
}

const IDENTITY = { NAME: "Hana", EMAIL: "hana@example.com", DATE: "2024-01-01T00:00:00Z" };
/** An environment without the git settings of this machine, or of a hook that runs the tests. */
export const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  ...Object.fromEntries(
    Object.entries(IDENTITY).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** Creates a repository. Without files, it has no commits. */
export function repositoryWith(files: Readonly<Record<string, string>> = {}): Scratch {
  const scratch = scratchIn(folderWith({}));
  scratch.git("init", "--quiet", "--initial-branch=main");
  if (Object.keys(files).length > 0) scratch.commit(files);
  return scratch;
}

/** Returns an existing repository. */
export function scratchIn(folder: string): Scratch {
  const git = (...args: readonly string[]) => run(args, ENVIRONMENT);
  const run = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    execFileSync("git", args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const stage = (files: Readonly<Record<string, string>> = {}) => {
    write(files);
    git("add", "--all");
  };
  return {
    folder,
    git,
    write,
    stage,
    commit(files = {}, day = 1) {
      stage(files);
      const date = `2024-01-${String(day).padStart(2, "0")}T00:00:00Z`;
      const env = { ...ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      run(["commit", "--quiet", "--allow-empty", "--message", "change"], env);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
  };
}

/** Clones a repository into a new folder. */
export function cloneOf({ folder, git }: Scratch, ...options: readonly string[]): Scratch {
  const clone = join(folderWith({}), "clone");
  git("clone", "--quiet", ...options, `file://${folder}`, clone);
  return scratchIn(clone);
}

/** Adds a linked work tree in a new folder. Its name in the repository is `linked`. */
export function linkedTo({ git }: Scratch): Scratch {
  const linked = join(folderWith({}), "linked");
  git("worktree", "add", "--quiet", linked);
  return scratchIn(linked);
}

/** Adds a repository as a submodule at a path. */
export function submoduleOf({ folder, git }: Scratch, repository: Scratch, path: string): Scratch {
  git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.folder, path);
  return scratchIn(join(folder, path));
}
