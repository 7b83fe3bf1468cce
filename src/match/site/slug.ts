/** Makes the id of a heading from its title. */
export type Slugger = (title: string) => string;

/** The usual sluggers of sites. They do not number headings with the same title. */
export const sluggers: readonly Slugger[] = [github, vitepress, markdownItAnchor, pythonMarkdown, kramdown];

/** Normalizes a fragment or slug for comparison across sluggers: letter case, width, punctuation, repeated hyphens. */
export function normalizedSlug(slug: string): string {
  return slug
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^user-content-/, "")
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Also Docusaurus, Astro, Next.js, Qiita and Hugo. */
function github(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

/** Also VuePress, and Hexo except for the letter case. */
function vitepress(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(/^(?=\d)/, "_")
    .toLowerCase()
    .normalize("NFC");
}

/** Also Zenn. */
function markdownItAnchor(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/g, "-");
}

/** Also MkDocs: only keeps ASCII. */
function pythonMarkdown(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[^\w\s-]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** Also Jekyll and Pandoc: an id starts with a letter. */
function kramdown(title: string): string {
  return github(title.replace(/^[^\p{L}]+/u, ""));
}

/** A syllable of Chinese in Latin letters, without its tone. */
const SYLLABLE = /^(?:[zcs]h|[b-df-hj-np-tw-z])?[iuv]?(?:ai|ei|ao|ou|ang?|eng?|ong|er|ng?|[aoeiuv])?$/;

/** Whether a fragment may spell out a Chinese title in Hanyu Pinyin, with one word for each ideograph. */
export function mayBePinyin(fragment: string, title: string): boolean {
  const parts = title.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  const words = fragment.toLowerCase().split("-");
  const isSpelled = (part: string, word = "") => (/\p{Script=Han}/u.test(part) ? SYLLABLE.test(word) : part === word);
  return words.length === parts.length && parts.every((part, index) => isSpelled(part, words[index]));
}
