import { Complaint } from "../complaint.ts";
import { type Destination, destinationOf } from "./values.ts";

/**
 * Which reports are written, and where: `pretty` to standard output by default.
 * @param output the file for the only format, or null
 * @throws Complaint if two reports have the same destination.
 */
export function destinations(formats: readonly Destination[], output: string | null): readonly Destination[] {
  const wanted = formats.length > 0 ? formats : [destinationOf("pretty")];
  const [only, second] = wanted;
  if (output !== null) {
    if (!only || second || only.file !== null)
      throw new Complaint("--output works with one --format only. Write --format NAME=FILE for each format");
    return [{ ...only, file: output }];
  }
  const files = wanted.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === null)
    throw new Complaint("Only one format can be printed. Write the others to files: --format NAME=FILE");
  if (twice !== undefined) throw new Complaint(`Two formats cannot be written to the same file, ${twice}`);
  return wanted;
}
