import { firstIndex } from "../../../text/first-index.ts";
import { withoutCode } from "../../../text/spaces.ts";
import { linesOf } from "../../../text/span.ts";
import type { Document } from "../../../types/document.ts";
import type { WrittenText } from "../../../types/written.ts";

/** The name of a container or its type, such as `note` and `info`; offsets are UTF-16 code units. */
export interface ContainerWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A box, a tab, a quote or a component that contains blocks. The text and the span are those of the mark that opens it. */
export interface Container extends WrittenText {
  readonly syntax: "alert" | "quote" | "admonition" | "attributes" | keyof typeof PAIRED;
  readonly name: ContainerWord;
  readonly type: ContainerWord | null;
  /** What its first line says, or its summary; null if it has none. */
  readonly title: string | null;
  /** The offset at which its content ends; 0 if it is not closed. */
  readonly end: number;
}

/** A container without what is read from the page. */
type Found = Omit<Container, "text" | "span" | "title"> & { readonly start: number };

/** Finds the containers of a page, in document order. */
export function containersOf(document: Document): Container[] {
  const text = withoutCode(document);
  const lines = linesOf(document);
  return [...paired(text), ...quotes(document, text), ...admonitions(text), ...attributes(document, text)]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, ...container }): Container => {
      const { end } = container.type ?? container.name;
      const mark = document.text.slice(start, end);
      const title = titleIn(container, text.slice(end, end + LONGEST_LINE));
      return {
        ...container,
        title,
        text: `${mark}${mark === TAB ? ` "${title}"` : closing(mark)}`,
        span: lines.span(start, end),
      };
    });
}

/** The title of a container in the text after its name and type. */
function titleIn({ syntax, name }: Pick<Found, "syntax" | "name">, text: string): string | null {
  const [line = ""] = text.split(/[\r\n]/, 1);
  const found = name.text === "details" && syntax === "component" ? SUMMARY.exec(text) : TITLES[syntax].exec(line);
  return found?.slice(1).find((part) => part !== undefined) ?? null;
}

/** How much after the name of a container is searched for its title, in UTF-16 code units. */
const LONGEST_LINE = 200;
const SUMMARY = /^[^<>]*>\s*<summary\b[^<>]*>([^<>]+)/;
const ATTRIBUTE = /\b(?:title|label|summary|heading|caption)=\{?["']([^"']+)/;
const TITLES: Readonly<Record<Container["syntax"], RegExp>> = {
  quote: /(?!)/,
  alert: /^\][+-]?[ \t]+(\S.*)/,
  admonition: /"([^"]+)"/,
  attributes: /(?!)/,
  directive: /\[([^\]]{1,200})\]|\btitle=["']([^"']{1,200})|^\}?[ \t]+(?!\{)(\S.*)/,
  block: /\|[ \t]*(\S.*)/,
  fence: /^\}[ \t]+(\S.*)/,
  component: ATTRIBUTE,
  tag: ATTRIBUTE,
};

/** What closes a mark that ends after the name or the type of its container. */
function closing(mark: string): string {
  const [, quote = ""] = /=(["'])/.exec(mark) ?? [];
  const [, bracket, afterMarks = ""] = /^(?:([[<]|\{[%:]|\{\{[<%])|(?::{3,}[ \t]*|`{3,}|~{3,})(\{))/.exec(mark) ?? [];
  return quote + (CLOSING[bracket ?? afterMarks] ?? "");
}

const CLOSING: Readonly<Record<string, string>> = {
  "[": "]",
  "<": ">",
  "{": "}",
  "{:": " }",
  "{%": " %}",
  "{{<": " >}}",
  "{{%": " %}}",
};

const NAME = String.raw`(?:(?<name>\p{L}[\p{L}\p{N}_.-]*)(?![\p{L}\p{N}_.-]))`;

/** The lines that open and close a container, by its syntax. */
const PAIRED = {
  /** `:::note`, `::: {.callout-note}`, `:::message alert`. */
  directive: new RegExp(String.raw`^(?<before>[ \t>]*:{3,}[ \t]*\{?\.?)${NAME}?(?<rest>(?!.*:::).*)$`, "gmu"),
  /** The fence of a directive of MyST, `{note}`. The text has no code, whose fences are alike. */
  fence: new RegExp(String.raw`^(?<before>[ \t>]*(?:\x60{3,}|~{3,})\{?)${NAME}?(?<rest>.*)$`, "gmu"),
  /** `/// note | Title`. */
  block: new RegExp(String.raw`^(?<before>[ \t>]*\/{3,}[ \t]*)${NAME}?(?<rest>.*)$`, "gmu"),
  /** `<Note>`, alone on its line. */
  component: new RegExp(
    String.raw`^(?<before>[ \t>]*<(?<end>\/)?)(?=[\p{Lu}\p{Lo}]|details\b)${NAME}(?<rest>(?:\s[^<>]*)?)>[ \t]*$`,
    "gmu",
  ),
  /** `{% note info %}` and `{{< note >}}`, alone on their lines, but no logic, and no mark of text that is HTML. */
  tag: new RegExp(
    String.raw`^(?<before>[ \t>]*\{(?:%-?|\{[<%])[ \t]*(?<end>\/|end)?)(?!(?:if|unless|for|case|raw|raw_?html|html|capture|comment)\b)${NAME}(?<rest>(?:(?!\}).)*)(?:%|[>%]\})\}[ \t]*$`,
    "gmu",
  ),
};

/** The syntaxes, and what the end of such a container has, without which no page has one. */
const ENDS = [
  ["directive", ":::"],
  ["fence", "{"],
  ["block", "///"],
  ["component", "</"],
  ["tag", "}"],
] as const;

/** The end of a component or a tag has its name, and that of other containers belongs to the last open one. */
const isNamed = (syntax: keyof typeof PAIRED): boolean => syntax === "component" || syntax === "tag";

function paired(text: string): Found[] {
  return ENDS.filter(([, end]) => text.includes(end)).flatMap(([syntax]) => {
    const found: Found[] = [];
    const open = new Map<string, Found[]>();
    for (const { index, groups = {} } of text.matchAll(PAIRED[syntax])) {
      const { before = "", name = "", rest = "", end } = groups;
      const key = isNamed(syntax) ? name : "";
      const others = open.get(key) ?? [];
      open.set(key, others);
      if (end !== undefined || (name === "" && rest.trim() === "") || name.endsWith("-end")) {
        const closed = others.pop();
        if (closed) found.push({ ...closed, end: index });
      } else if (name !== "" && !rest.endsWith("/")) {
        const start = index + before.search(/[^ \t>]/);
        others.push({ syntax, start, end: 0, ...words(name, rest, index + before.length) });
      }
    }
    return [...found, ...[...open.values()].flat()];
  });
}

/** Block quotes, and `> [!NOTE]`: alerts and callouts, which are quotes. */
function quotes({ blocks }: Document, text: string): Found[] {
  return blocks.flatMap(({ kind, span: { start, end } }): Found[] => {
    if (kind !== "quote") return [];
    const { 0: mark = "", 1: name } = ALERT.exec(text.slice(start.offset, start.offset + LONGEST)) ?? [];
    if (name === undefined) {
      if (text.charAt(start.offset) !== ">") return [];
      const mark = { text: ">", start: start.offset, end: start.offset + 1 };
      return [{ syntax: "quote", start: start.offset, end: end.offset, name: mark, type: null }];
    }
    const at = start.offset + mark.length - name.length;
    return [{ syntax: "alert", start: at - 2, end: end.offset, ...words(name, "", at) }];
  });
}

const ALERT = /^(?:>[ \t]*)?\[!([^\]\n\r]+)(?=\])/;
/** The longest mark of an alert, in UTF-16 code units. */
const LONGEST = 60;

/** `!!! note "Title"`, `??? note`, and the tab `=== "Title"`, whose content is indented. */
function admonitions(text: string): Found[] {
  if (!/!!!|\?\?\?|===/.test(text)) return [];
  const found: Found[] = [];
  const open: { readonly container: Found; readonly indent: number }[] = [];
  const close = (indent: number, end: number) => {
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
      found.push({ ...last.container, end });
      open.pop();
    }
  };
  for (const { index, 1: { length: indent } = "", 2: mark = "", 3: box, 4: tab } of text.matchAll(INDENTED)) {
    close(indent, index);
    const name = box ?? tab;
    if (name === undefined) continue;
    const start = index + indent;
    open.push({
      container: { syntax: "admonition", start, end: 0, ...words(name, "", start + mark.length) },
      indent,
    });
  }
  close(0, text.length);
  return found;
}

/** The attributes of kramdown that make a box of the block above or below them: `{: .note }`, `{: .prompt-tip }`. */
function attributes({ blocks }: Document, text: string): Found[] {
  if (!text.includes("{:")) return [];
  return Array.from(text.matchAll(ATTRIBUTES)).map(({ 0: line, index, groups: { before = "", name = "" } = {} }) => {
    const [start, end] = [index + before.search(/\{/), index + line.length];
    // A paragraph contains its attributes, but a quote is another block.
    const below = blocks[firstIndex(blocks.length, (at) => (blocks[at]?.span.start.offset ?? 0) >= end)]?.span;
    const isNext = below !== undefined && /^\r?\n[ \t]*$/.test(text.slice(end, below.start.offset));
    const last = isNext ? below.end.offset : end;
    return { syntax: "attributes", start, end: last, ...words(name, "", index + before.length) };
  });
}

const BOX =
  "(?:(?:prompt|notice|alert|callout)--?)?(?:note|tip|hint|info|important|success|warning|caution|danger|error)(?:-title)?|notice";
const ATTRIBUTES = new RegExp(
  String.raw`^(?<before>[ \t>]*\{:(?=[^{}\r\n]*\}[ \t]*$)(?:[^{}\r\n]*[ \t])?\.)(?<name>${BOX})(?=[ \t}]).*$`,
  "gm",
);

/** The mark of a tab, which its title tells from others. */
const TAB = "===";

/** The indentation of a line, and the mark of an admonition and its name, or that of a tab. */
const INDENTED = /^([ \t]*)(?=[^\s])(?:((?:!!!|\?\?\?\+?)[ \t]+)(\p{L}[\p{L}\p{N}_-]*)|(===)(?=[!+]?[ \t]+["']))?/gmu;

/** The name, and the type in what follows it. */
function words(name: string, rest: string, start: number): Pick<Container, "name" | "type"> {
  const end = start + name.length;
  const found = TYPE.exec(rest);
  const [written = "", type = ""] = found ?? [];
  const typeEnd = end + (found?.index ?? 0) + written.length;
  return {
    name: { text: name, start, end },
    type: found && { text: type, start: typeEnd - type.length, end: typeEnd },
  };
}

/** A type as the first word after the name, or as the value of an attribute. */
const TYPE =
  /(?:^[ \t]+["']?|\b(?:type|kind|variant|style|level)=\{?["']?)(info|warn(?:ing)?|danger|success|tip|note|caution|important|error|alert|hint|primary|secondary|default)\b/;
