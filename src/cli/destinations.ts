import { Complaint, didYouMean } from "../complaint.ts";
import { reporters } from "../reporters/index.ts";
import type { Reporter } from "../types.ts";

/** A report that is wanted, and the file that it goes to; null for standard output. */
export interface Destination {
  readonly load: () => Promise<Reporter>;
  readonly file: string | null;
}

const LOADERS = new Map<string, Destination["load"]>(Object.entries(reporters));

/**
 * Which reports go where.
 * @param formats each as `NAME` or `NAME=FILE`
 * @param output the file of the only format, or null
 * @throws Complaint for an unknown format, and where two reports would go to one place.
 */
export function destinations(formats: readonly string[], output: string | null): Destination[] {
  const wanted = (formats.length > 0 ? formats : ["pretty"]).map(destination);
  const [only, second] = wanted;
  if (output !== null) {
    if (!only || second || only.file !== null)
      throw new Complaint("--output is for one format; write --format NAME=FILE");
    return [{ ...only, file: output }];
  }
  const files = wanted.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === null)
    throw new Complaint("two formats would go to standard output; give one a file: --format NAME=FILE");
  if (twice !== undefined) throw new Complaint(`two formats would go to ${twice}; give each its own file`);
  return wanted;
}

function destination(format: string): Destination {
  const [name = "", ...file] = format.split("=");
  const load = LOADERS.get(name);
  if (!load) {
    const known = [...LOADERS.keys()];
    throw new Complaint(
      `--format ${name}: no such format${didYouMean(name, known) || `; known are ${known.join(", ")}`}`,
    );
  }
  if (file.length === 0) return { load, file: null };
  if (file.join("=") === "") throw new Complaint(`--format ${format} names no file; write --format ${name}=FILE`);
  return { load, file: file.join("=") };
}
