/** Modules that `scripts/embed.ts` adds to the bundle. */

declare module "*?text" {
  const text: string;
  export default text;
}

declare module "*?script" {
  const script: string;
  export default script;
}
