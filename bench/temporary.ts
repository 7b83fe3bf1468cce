import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Calls a function with a new temporary folder, which is removed afterwards. */
export function withFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-bench-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Calls a function with the folder of a new repository, which is removed afterwards. */
export function withRepository<Result>(work: (folder: string) => Result): Result {
  return withFolder((folder) => {
    git(folder, ["init", "--quiet"]);
    return work(folder);
  });
}

/** Runs git in a folder, independently of the git settings of this machine. */
export function git(folder: string, args: readonly string[], input = ""): void {
  const settings = ["-c", "user.name=Hana", "-c", "user.email=hana@example.com", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...settings, ...args], { cwd: folder, input, stdio: ["pipe", "ignore", "inherit"] });
}
