import { NOT_A_FILE, OUTSIDE } from "../files/failure.ts";
import { LARGEST_PAGE } from "../files/index.ts";
import { UserError } from "../user-error.ts";
import type { Tree } from "./index.ts";

/** Why a file is refused. */
export const OUTSIDE_REASON = "outside the repository, or a symbolic link to such a file. --untrusted does not read it";

/** What the codes of errors mean for users, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "file not found. Check the path",
  ENOTDIR: "file not found. Check the path",
  EISDIR: "this is a folder, not a file",
  [NOT_A_FILE]: "this is a pipe or a device, not a file",
  EACCES: "permission denied. Check the permissions of the file",
  ELOOP: "a symbolic link that leads to itself. Remove it",
  ENAMETOOLONG: "the path is too long for this disk. Shorten it",
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8. Save the file as UTF-8",
  [OUTSIDE]: OUTSIDE_REASON,
};

/** Why a file can't be read, and what to do. */
export function reasonOf(error: Error & { readonly code: unknown }): string {
  const code = String(error.code);
  if (code !== "EFBIG") return REASONS[code] ?? `cannot be read (${code})`;
  const largest = "largest" in error ? Number(error.largest) : LARGEST_PAGE;
  return `larger than ${largest / 1_000_000} MB. Ignore it or split it`;
}

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
    throw new UserError(`${name}: ${reasonOf(error)}`);
  }
}

/** The text of a file; "" if it can't be read, for which the error is reported when the file is read to be checked. */
export async function textOf(tree: Tree, path: string, largest?: number): Promise<string> {
  try {
    return new TextDecoder().decode(await tree.read(path, largest));
  } catch {
    return "";
  }
}
