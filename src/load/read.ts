import { resolve } from "node:path";
import { OUTSIDE } from "../tree/confined.ts";
import { LARGEST_PAGE, type Tree } from "../tree/index.ts";
import type { Page } from "../types/page.ts";
import { UserError } from "../user-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "file not found. Check the path",
  EISDIR: "this is a folder. Give the path of a file",
  EACCES: "permission denied. Check the permissions of the file",
  EFBIG: `larger than ${LARGEST_PAGE / 1_000_000} MB. Ignore it or split it`,
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8. Save the file as UTF-8",
  [OUTSIDE]: "outside of the repository, or a symbolic link to such a file. --untrusted does not read it",
};

/**
 * Reads one page. A byte order mark is kept in the text, so that offsets refer to the file.
 * @throws UserError if the page can't be read, is too large, or is not UTF-8.
 */
export async function read(tree: Tree, cwd: string, path: string, language: string): Promise<Page> {
  try {
    return { path, language, text: text(await tree.read(resolve(cwd, path))) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${path}: ${REASONS[String(error.code)] ?? `cannot be read (${error.code})`}`);
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
