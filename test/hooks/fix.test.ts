import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built } from "../built.ts";
import { folderWith } from "../folder.ts";

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** Many lines with a URL each; of the first ones, the URL is garbled. */
const lines = (count: number, garbled = 0) =>
  Array.from({ length: count }, (_, n) => {
    const url = `https://example.com/boats/red_boat_${n}_of_${count}`;
    return `- [Boat ${n}](${n < garbled ? url.replace("red_", "red") : url})`;
  });

/** How often a run is killed. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);

test("a killed run leaves each page as it was or completely fixed", { timeout: ROUNDS * 40_000 }, async () => {
  const pages = ["a", "b", "c", "d"];
  const [whole, broken] = [lines(200).join("\n"), lines(200, 150).join("\n")];
  const files = Object.fromEntries(
    pages.flatMap((name) => [
      [`${name}/ja.md`, whole],
      [`${name}/en.md`, broken],
    ]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const cwd = folderWith(files);
    const child = spawn(process.execPath, [built(), "--fix"], { cwd, stdio: "ignore" });
    const isOver = once(child, "exit");
    const waiting = setTimeout(() => child.kill("SIGKILL"), 200 + ((round * 131) % 2500));
    await isOver;
    clearTimeout(waiting);
    for (const name of pages) {
      expect([whole, broken]).toContain(textOf(cwd, `${name}/en.md`));
      expect(textOf(cwd, `${name}/ja.md`)).toBe(whole);
    }
  }
});
