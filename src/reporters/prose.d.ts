/** The texts of the rule pages, by rule and language: see `scripts/embed.ts`. */
declare module "*?prose" {
  const prose: Readonly<Record<string, Readonly<Record<string, import("./text/rule-prose.ts").RuleProse>>>>;
  export default prose;
}
