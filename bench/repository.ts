import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs git in a folder, whatever this machine's settings are. */
export function git(folder: string, args: readonly string[], input = ""): void {
  const settings = ["-c", "user.name=Hana", "-c", "user.email=hana@example.com", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...settings, ...args], { cwd: folder, input, stdio: ["pipe", "ignore", "inherit"] });
}

/** Does something with a new repository, which goes afterwards. */
export function withRepository<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-bench-"));
  try {
    git(folder, ["init", "--quiet"]);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
