import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import type { Reporter } from "../../src/types/reporter.ts";
import { anySample } from "./arbitrary.ts";
import { defaults, type Sample } from "./reports.ts";
import { sampleOf, samples } from "./samples.ts";

describe.each(Object.entries(reporters))("%s", (name, load) => {
  it.each(Object.keys(samples))("writes %s, the same each time, and ends with a line break", async (title) => {
    const reporter = await load();
    const sample = sampleOf(title);
    const output = reporter(sample.report, { ...defaults, texts: sample.texts });
    expect(output.endsWith("\n")).toBe(true);
    expect(reporter(structuredClone(sample.report), { ...defaults, texts: sample.texts })).toBe(output);
  });

  /** The outputs of samples. Both properties below are tested with the same samples, as the seed is the same. */
  const outputs = new Map<string, string>();
  const outputOf = (reporter: Reporter, sample: Sample): string => {
    const key = JSON.stringify(sample);
    const output = outputs.get(key) ?? reporter(sample.report, { ...defaults, texts: sample.texts });
    outputs.set(key, output);
    return output;
  };

  it("writes no control characters of a page", async () => {
    const reporter = await load();
    fc.assert(
      fc.property(anySample, (sample) => {
        // Tabs of a page are kept in HTML, where they are harmless.
        expect(outputOf(reporter, sample)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it("writes no workflow commands of a page", async () => {
    const reporter = await load();
    fc.assert(
      fc.property(anySample, (sample) => {
        const commands = outputOf(reporter, sample)
          .split("\n")
          .filter((line) => /^\s*::|##\[/.test(line));
        expect(name === "github" ? commands.filter((line) => !isAnnotation(line)) : commands).toEqual([]);
      }),
    );
  });
});

/** Whether a line is an annotation of the reporter itself. The text of the page comes after it, so it is not a command. */
function isAnnotation(line: string): boolean {
  return /^::(?:error|warning|notice) /.test(line);
}
