import type { Document } from "../../types/document.ts";
import type { Passage } from "./passages.ts";

/**
 * Whether a passage is a bibliographic reference, which is not translated: it starts with the names of authors or a title
 * in quotation marks or italics, and has a year and two of the other marks of references.
 */
export function isReference(
  { text: page }: Document,
  { visibleText, span }: Pick<Passage, "visibleText" | "span">,
): boolean {
  if (!YEAR.test(visibleText)) return false;
  const written = page.slice(span.start.offset, span.end.offset).replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/, "");
  const isDated = DATED.test(visibleText);
  return (
    MARKS.filter((mark) => mark.test(written)).length + Number(isDated) >= LEAST_MARKS &&
    (isDated || AUTHORS.test(visibleText) || /^["“*_]/.test(written))
  );
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const INITIALS = String.raw`(?:\p{Lu}\.[ -]?){1,3}`;
/** The first author, after a number: `Sato, K.`, `K. Sato`, `Ken Sato,` or `Sato, Ken`. */
const AUTHORS = new RegExp(
  String.raw`^(?:\[\w{1,9}\] ?)?(?:${NAME},? ${INITIALS}|${INITIALS}${NAME}|${NAME}(?: \p{Lu}[\p{L}.'’-]*){1,3},|${NAME}, \p{Lu})`,
  "u",
);

const FULL_NAME = `${NAME}(?: ${NAME})*`;
/** Authors, the year in brackets, and the start of a title: `Ken Sato and Aoi Mori. (May 2019) Why boats leak`. */
const DATED = new RegExp(
  String.raw`^${FULL_NAME}(?:(?:,| and|, and| &) ${FULL_NAME})*[.,]? ?\((?:\p{L}{3,9}\.? )?(?:19|20)\d\d[^()\n]{0,6}\)[.,:]?\s+["“*_\p{Lu}]`,
  "u",
);

/** Initials, a title in quotation marks or italics, pages and volumes, a place of publication, and an identifier. */
const MARKS = [
  /(?<![\p{L}.])\p{Lu}\.(?=[ ,\p{Lu}-])/u,
  /["“][^"“”\n]{8,200}["”]|(?<!\w)\*[^*\n]{4,200}\*|(?<!\w)_[^_\n]{4,200}_/,
  /\bpp?\. ?\d|\b(?:vol|no)\. ?\d|\d\(\d+\)|\d[–-]\d+(?=[,.;]|$)/i,
  /\b(?:Proceedings|Proc\.|Journal|Transactions|Trans\.|Conference|Conf\.|Workshop|Symposium|Press|Letters|Springer|IEEE|ACM|thesis|CoRR|[Pp]reprint)/,
  /\b(?:doi|arxiv|isbn|issn)\b|\b10\.\d{4,}\//i,
  /\bet al\./,
];
const LEAST_MARKS = 2;
