import { expect, it } from "vitest";
import { isPhrase } from "../../src/language/phrases.ts";

it.each([
  ["Keep the oars dry", true],
  ["don't row at night", true],
  ["Vorsicht bei hohem Seegang", true],
  ["Rules of the Old Harbour Boat Club", false],
  ["Ferry, Schooner, Yawl 10.1+", false],
  ["the harbour", false],
  ["export const harbour = none", false],
  ["row(boat) to the harbour", false],
  ["'north' | 'south' | 'east' | 'west'", false],
  ["@param boat the boat to row", false],
  ["src/boats/row.ts", false],
])("%j: %s", (text, expected) => {
  expect(isPhrase(text)).toBe(expected);
});
