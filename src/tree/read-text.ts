import { UserError } from "../user-error.ts";
import { OUTSIDE } from "./confined.ts";
import { NOT_A_FILE } from "./disk.ts";
import { LARGEST_PAGE } from "./index.ts";

/** What the codes of errors mean for users, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "file not found. Check the path",
  ENOTDIR: "file not found. Check the path",
  EISDIR: "this is a folder, not a file",
  [NOT_A_FILE]: "this is a pipe or a device, not a file",
  EACCES: "permission denied. Check the permissions of the file",
  EFBIG: `larger than ${LARGEST_PAGE / 1_000_000} MB. Ignore it or split it`,
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8. Save the file as UTF-8",
  [OUTSIDE]: "outside the repository, or a symbolic link to such a file. --untrusted does not read it",
};

/**
 * Reads a text file in UTF-8. A byte order mark is kept, so that offsets refer to the file.
 * @param name name of the file in error messages
 * @param read returns the content of the file
 * @throws UserError if the file can't be read, is too large, or is not UTF-8.
 */
export async function readText(name: string, read: () => Promise<Uint8Array>): Promise<string> {
  const text = await readTextIfExists(name, read);
  if (text === null) throw new UserError(`${name}: ${REASONS.ENOENT}`);
  return text;
}

/** The same, but returns null if there is no such file. */
export async function readTextIfExists(name: string, read: () => Promise<Uint8Array>): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await read());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return null;
    throw new UserError(`${name}: ${REASONS[String(error.code)] ?? `cannot be read (${error.code})`}`);
  }
}
