import { resolve } from "node:path";
import { Complaint } from "./complaint.ts";
import { OUTSIDE } from "./tree/confined.ts";
import { LARGEST_PAGE, type Tree } from "./tree/index.ts";
import type { Page } from "./types.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the spelling",
  EISDIR: "a folder, not a page; name a file in it",
  EACCES: "may not be read; check its permissions",
  EFBIG: `larger than ${LARGEST_PAGE / 1_000_000} MB; ignore it or split it`,
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8; save it as UTF-8",
  [OUTSIDE]: "lies outside of the repository, or is a link that leads there; --untrusted does not read it",
};

/**
 * Reads one page. A byte order mark stays in its text, so that offsets refer to the file.
 * @throws Complaint where the page can't be read, is too large, or is not UTF-8.
 */
export async function read(tree: Tree, cwd: string, path: string, language: string): Promise<Page> {
  try {
    return { path, language, text: text(await tree.read(resolve(cwd, path))) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(`${path}: ${REASONS[String(error.code)] ?? `can't be read (${error.code})`}`);
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
