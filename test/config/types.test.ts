import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { configTypes } from "../../scripts/config-types.ts";
import type { schema } from "../../src/config/schema.ts";
import type { Config } from "../../src/config/types.ts";

type Written = z.input<typeof schema>;
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

test("src/config/types.ts has the types of the schema", () => {
  expect(readFileSync(join(import.meta.dirname, "../../src/config/types.ts"), "utf8")).toBe(configTypes());
  expectTypeOf<Mutable<Config>>().toExtend<Written>();
  expectTypeOf<Omit<Written, "rules" | "overrides">>().toExtend<Config>();
});
