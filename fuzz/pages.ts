import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import fc from "fast-check";

/** Two pages, which may be anything. */
export interface FuzzPair {
  readonly extension: string;
  readonly source: string;
  readonly target: string;
}

const EXTENSIONS = [".md", ".mdx", ".txt"];

/**
 * Reads pages to mutate: files with the same name, or a name in both languages, in all folders below. Pages are paired
 * with the next one of their folder, which need not be their translation.
 */
export function pagesIn(folder: string): FuzzPair[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => EXTENSIONS.includes(extname(path)))
    .sort();
  return paths.map((path, index) => {
    const next = paths[index + 1] ?? path;
    const other = dirname(next) === dirname(path) ? next : path;
    const [source, target] = [path, other].map((name) => readFileSync(join(folder, name), "utf8"));
    return { extension: extname(path), source: source ?? "", target: target ?? "" };
  });
}

/** Syntax of all formats and both languages, valid and malformed. */
const PIECES = [
  "{`$\u{7b}`",
  ..."# |## |> |- |1. |    |* |**|_|~~|`|``|```\n|~~~js\n|---\n|===\n|+++\n|\\|&amp;|&#0;|!|:|=|'|\"|/|%|^|$|$$\n".split(
    "|",
  ),
  ..."\n|\n\n|\r\n|\r|\t| |　|\u2028|\0|\u200b|\u202e|\ufeff|\ue000|🍣|👨‍👩‍👧|é|ア|カタカナー|漢字|あ|。|、|（|）|「|」|＊＊|＃ |｀".split(
    "|",
  ),
  ...("[|]|(|)|{|}|<|>|[^1]|[^1]: |[a]: |[a][b]|](a)|](|] (|]（|![|<!--|-->|{/*|*/}|{#id}|{ #id }|{`$" +
    "{|}`}|{%|%}|{{<|>}}".split("|")),
  ...'<a href="https://example.com">|</a>|<a |<img src=\'a.png\' alt=b>|<Image src={"x.png"}\n a={{ b: 1 }} />|<Card url="/x">|</Card>|<h2 id=x>|<ul>|<li>|</ul>|<pre>|</pre>|<script>|</script>|<p>|<table>|<td>|<br/>|<code>|</code>'.split(
    "|",
  ),
  "| a | b |\n| - | - |\n",
  "| 1 | 2 |\n",
  ..."https://example.com/a_b|https://example.com/。|www.example.com|a@example.com|<https://example.com>|![a](data:image/png;base64,AAAA)".split(
    "|",
  ),
  ..."{％ img https://example.com/c }|{% img /a.png %}|[https://example.com:embed]|[t](https://example.com/a/ b/)|:::tip\n|!!! note\n|import a from 'b'\n|export const a = {\n".split(
    "|",
  ),
  ...'---\ntitle: [a\n---\n|---\ndate: 2024-01-02\ntags: [a, b]\n---\n|title: "x"\n|? |a: &a [*a]\n|[a.b]\n|+++\na = 1\n+++\n'.split(
    "|",
  ),
  ..."<!-- taiyaku-disable -->|<!-- taiyaku-disable-next-line missing-link -- why -->|# taiyaku-enable\n".split("|"),
  ..."12,345 |3.14|2024 年 5 月 1 日|May 1, 2024|twelve |十二|1st |word |The quick brown fox. |これは文章です。|No. 5 ".split(
    "|",
  ),
];

const piece = fc.constantFrom(...PIECES);
/** Few of them are long, because it is the size that makes pages slow. */
const repeated = fc
  .tuple(
    fc.array(piece, { minLength: 1, maxLength: 3 }),
    fc.oneof({ maxDepth: 0 }, fc.nat(20), fc.nat(20), fc.nat(600)),
  )
  .map(([pieces, times]) => pieces.join("").repeat(times));
const generated = fc
  .array(
    fc.oneof(
      { arbitrary: piece, weight: 12 },
      { arbitrary: repeated, weight: 1 },
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(""));

/** One change of a text; places are shares of its length. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number): number => Math.floor(share * text.length);
/** Mostly short: whole sections are rarely what is wrong. */
const length = fc.oneof(fc.nat(4), fc.nat(80), fc.nat(2000));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.oneof(piece, repeated)).map(([share, added]) => (text: string) => {
    const where = at(text, share);
    return text.slice(0, where) + added + text.slice(where);
  }),
  fc.tuple(place, length).map(([share, size]) => (text: string) => {
    const where = at(text, share);
    return text.slice(0, where) + text.slice(where + size);
  }),
  fc.tuple(place, length, fc.integer({ min: 2, max: 5 })).map(([share, size, times]) => (text: string) => {
    const where = at(text, share);
    return text.slice(0, where) + text.slice(where, where + size).repeat(times) + text.slice(where + size);
  }),
  fc.tuple(place, place, length).map(([from, to, size]) => (text: string) => {
    const part = text.slice(at(text, from), at(text, from) + size);
    const rest = text.slice(0, at(text, from)) + text.slice(at(text, from) + size);
    return rest.slice(0, at(rest, to)) + part + rest.slice(at(rest, to));
  }),
  place.map((share) => (text: string) => text.slice(0, at(text, share))),
  fc.constant((text: string) => text.replaceAll("\n", "\r\n")),
  fc.constant((text: string) => text.replaceAll("\n\n", "\n")),
);

const mutations = fc.oneof(
  { arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }), weight: 4 },
  fc.array(mutation, { maxLength: 25 }),
);
const applied = (text: string, changes: readonly Mutation[]): string =>
  changes.reduce((now, change) => change(now), text);

/** Some of a text, or all of it if the size is infinite. Most pages are small, because many more can be tried. */
const part = (text: string, from: number, size: number): string =>
  size < Number.POSITIVE_INFINITY ? text.slice(at(text, from), at(text, from) + size) : text;

/** Any pair: of generated pages, of mutated real pages, and of parts of two real pages. */
export function anyPair(pages: readonly FuzzPair[]): fc.Arbitrary<FuzzPair> {
  const real = fc
    .record({
      page: fc.constantFrom(...pages),
      from: place,
      size: fc.oneof({ arbitrary: fc.nat(2000), weight: 9 }, fc.constant(Number.POSITIVE_INFINITY)),
    })
    .map(({ page, from, size }) => ({
      ...page,
      source: part(page.source, from, size),
      target: part(page.target, from, size),
    }));
  const ofNothing = fc
    .record({
      extension: fc.constantFrom(...EXTENSIONS),
      source: generated,
      target: generated,
      changes: mutations,
      isRelated: fc.boolean(),
    })
    .map(({ extension, source, target, changes, isRelated }) => ({
      extension,
      source,
      target: isRelated ? applied(source, changes) : target,
    }));
  const ofOne = fc
    .record({
      page: real,
      extension: fc.constantFrom(...EXTENSIONS, ...EXTENSIONS, ""),
      source: fc.oneof(fc.constant([]), mutations),
      target: mutations,
    })
    .map(({ page, extension, source, target }) => ({
      extension: extension || page.extension,
      source: applied(page.source, source),
      target: applied(page.target, target),
    }));
  const ofTwo = fc
    .record({ one: real, other: real, cut: place, from: place, changes: mutations })
    .map(({ one, other, cut, from, changes }) => ({
      extension: one.extension,
      source: one.source.slice(0, at(one.source, cut)) + other.source.slice(at(other.source, from)),
      target: applied(one.target.slice(0, at(one.target, cut)) + other.target.slice(at(other.target, from)), changes),
    }));
  return fc.oneof(
    { arbitrary: ofNothing, weight: 3 },
    { arbitrary: ofOne, weight: 3 },
    { arbitrary: ofTwo, weight: 1 },
  );
}
