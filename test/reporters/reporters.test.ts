import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { anySample } from "./arbitrary.ts";
import { samples } from "./samples.ts";

const options = { color: false, width: 80, locale: "en" } as const;

describe.each(Object.entries(reporters))("%s", (_, load) => {
  it.each(Object.keys(samples))("writes %s, the same each time, and ends with a line break", async (title) => {
    const reporter = await load();
    const sample = samples[title];
    if (!sample) throw new Error("unknown");
    const output = reporter(sample.report, { ...options, texts: sample.texts });
    expect(output.endsWith("\n")).toBe(true);
    expect(reporter(structuredClone(sample.report), { ...options, texts: sample.texts })).toBe(output);
  });

  it("lets no control character of a page through", async () => {
    const reporter = await load();
    fc.assert(
      fc.property(anySample, ({ report, texts }) => {
        // A tab is one of a page's own in HTML, where it does nothing.
        expect(reporter(report, { ...options, texts })).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it("obeys no page that speaks to GitHub Actions", async () => {
    const reporter = await load();
    const sample = samples["a hostile page"];
    if (!sample) throw new Error("unknown");
    expect(reporter(sample.report, { ...options, texts: sample.texts })).not.toMatch(/^\s*::/m);
  });
});
