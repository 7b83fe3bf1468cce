/** A hash of all files in a folder: see `scripts/embed.ts`. */
declare module "*?hash" {
  const hash: string;
  export default hash;
}
