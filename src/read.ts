import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Complaint } from "./complaint.ts";
import type { Page } from "./types.ts";

/** Bytes. A larger file is a mistake: no page is that long. */
export const LARGEST_PAGE = 2_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the spelling",
  EISDIR: "a folder, not a page; name a file in it",
  EACCES: "may not be read; check its permissions",
  EFBIG: `larger than ${LARGEST_PAGE / 1_000_000} MB; ignore it or split it`,
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8; save it as UTF-8",
};

/**
 * Reads one page from disk. A byte order mark stays in its text, so that offsets refer to the file.
 * @throws Complaint where the page can't be read, is too large, or is not UTF-8.
 */
export async function read(cwd: string, path: string, language: string): Promise<Page> {
  try {
    return { path, language, text: await text(resolve(cwd, path)) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(`${path}: ${REASONS[String(error.code)] ?? `can't be read (${error.code})`}`);
  }
}

async function text(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LARGEST_PAGE) throw Object.assign(new Error("too large"), { code: "EFBIG" });
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
}
