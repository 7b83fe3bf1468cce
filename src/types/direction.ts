/** The languages of a site, as they were detected. */
export interface DetectedDirection {
  /** The folder of the site if there are several with different directions; otherwise null. */
  readonly folder: string | null;
  /** BCP 47 tag of the language that pages are written in first. */
  readonly source: string;
  /** BCP 47 tags of the other languages. */
  readonly targets: readonly string[];
  /** The language of pages whose paths name none; null if no such page has a counterpart. */
  readonly unnamed: string | null;
  readonly evidence: DirectionEvidence;
}

/** What shows which language pages are written in first. Languages are BCP 47 tags. */
export type DirectionEvidence =
  /** Pages in a language have a field with the state of their source. */
  | { readonly by: "field"; readonly field: string; readonly language: string }
  /** Pages in a language say that they are translations. */
  | { readonly by: "sentence"; readonly language: string }
  /** Pages that exist only in the source, or not in `missing`. */
  | { readonly by: "pages"; readonly pages: number; readonly missing: string | null }
  /** The default language in the configuration of the site. */
  | { readonly by: "setting"; readonly file: string; readonly key: string; readonly value: string }
  /** The paths of the source name no language. */
  | { readonly by: "layout" }
  /** Pages whose names are in the language of the source, also in the other languages. */
  | { readonly by: "names"; readonly names: number }
  /** The pages of the source that are older, of all that are compared. */
  | { readonly by: "history"; readonly pairs: number; readonly all: number }
  /** Lines on pages of another language that are still in the source language. */
  | { readonly by: "copies"; readonly lines: number; readonly language: string }
  /** Links on pages of another language to sites in the source language. */
  | { readonly by: "links"; readonly links: number; readonly language: string }
  /** The configured pairs, which name no languages. */
  | { readonly by: "pairs" }
  /** Nothing. */
  | { readonly by: "default" };
