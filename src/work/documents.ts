import { align } from "../align/index.ts";
import { documentOf, type PageOptions } from "../load/documents.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import type { PairPages, ReadPage } from "../types/page.ts";
import { MANY_PAIRS, type WorkOptions } from "./index.ts";

/**
 * So many UTF-16 code units of pages are kept as documents, which need about fifteen times the memory. On a large site,
 * most documents have to be parsed twice anyway.
 */
const MOST = 2_000_000;
const MOST_OF_MANY = 200_000;

/**
 * Parses pages, and keeps the last documents, because a page is needed again when its pair is checked. The documents of
 * a whole site would need too much memory. To be used within `whenLoaded`.
 */
export class DocumentPool {
  private readonly options: PageOptions;
  private readonly most: number;
  private readonly kept = new Map<string, Document>();
  private size = 0;

  constructor(options: WorkOptions) {
    this.options = options;
    this.most = options.pairs.length > MANY_PAIRS ? MOST_OF_MANY : MOST;
  }

  alignment({ source, target }: PairPages): Alignment {
    return align(this.document(source), this.document(target));
  }

  /** The alignment of pages that were aligned before. */
  aligned(pages: PairPages, written: string): Alignment {
    const [source, target] = [this.document(pages.source), this.document(pages.target)];
    // The headings of a plain text are found during the alignment.
    if (source.format === "text" || target.format === "text") return align(source, target);
    return { source, target, ...JSON.parse(written) };
  }

  private document(page: ReadPage): Document {
    const { path, language, dialect, text } = page;
    const key = [path, language, dialect, text].join("\0");
    const known = this.kept.get(key);
    if (known) return known;
    const document = documentOf(page, this.options);
    this.kept.set(key, document);
    this.size += text.length;
    for (const [oldest, { text }] of this.kept) {
      if (this.size <= this.most || oldest === key) break;
      this.kept.delete(oldest);
      this.size -= text.length;
    }
    return document;
  }
}
