/** How a language writes comments and strings, and which spaces are significant in it. */
export interface CodeSyntax {
  /** Comments, as the source of a regular expression. */
  readonly comment: string;
  /** Strings, as the source of a regular expression. */
  readonly string: string;
  /** `line`: whole lines are compared, because the text is not a program but a diagram or output. */
  readonly unit: "token" | "line";
  readonly spaces: boolean;
  readonly breaks: boolean;
  readonly indents: boolean;
  /** Whether line breaks and indentation mean nothing as long as a bracket is open. */
  readonly joins: boolean;
  /** Whether a semicolon at the end of a line and a comma before a closing bracket are optional. */
  readonly optionalMarks: boolean;
}

const SLASHES = "(?<!:)//.*";
const STARS = String.raw`/\*[\s\S]*?\*/`;
const BRACED = String.raw`\{\s*${STARS}\s*\}`;
const MARKUP = String.raw`<!--[\s\S]*?-->`;
const HASH = String.raw`(?<![^\s;])#(?!!).*`;
/** A comment as in other languages, which many write between commands. */
const SLASHED_LINE = String.raw`(?<=(?:^|\n)[ \t]*)//[ \t].*`;
/** An ellipsis alone on its line, in place of code that is left out. */
const LEFT_OUT = String.raw`(?<=(?:^|\n)[ \t]*)(?:\.{3}|…)(?=[ \t]*(?:\n|$))`;
const DASHES = "--.*";
/** A hash comment that is not a color, a heading id or a directive. Without a space, it is a sentence on its own line. */
const SPACED_HASH = String.raw`(?<!\S)#(?![\w!]).*|(?<=(?:^|\n)[ \t]*)#[A-Za-z]+(?: [\w.'’(),-]+){3,}(?=\n|$)`;

const DOUBLE = String.raw`"(?:\\.|[^"\\\n])*"`;
const SINGLE = String.raw`'(?:\\.|[^'\\\n])*'`;
const QUOTES = `${DOUBLE}|${SINGLE}`;
const TRIPLE = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''`;
const TEMPLATE = String.raw`\x60(?:\\[\s\S]|[^\\\x60])*\x60`;
/** A string at the start of a file or of a block after a colon. */
const DOCSTRING = String.raw`(?<=^\s*|:[^\S\n]*\n\s*)(?:${TRIPLE})`;

const free = {
  unit: "token",
  spaces: false,
  breaks: false,
  indents: false,
  joins: false,
  optionalMarks: false,
} as const;
const indented = { ...free, indents: true } as const;
const spaced = { ...free, spaces: true, breaks: true } as const;
const lines = { ...free, unit: "line" } as const;

const slashes = {
  ...free,
  comment: `${STARS}|${SLASHES}|${LEFT_OUT}`,
  string: `${TRIPLE}|${QUOTES}|${TEMPLATE}`,
} as const;
const markup = {
  ...free,
  comment: [BRACED, STARS, MARKUP, SLASHES, LEFT_OUT].join("|"),
  string: `${QUOTES}|${TEMPLATE}`,
} as const;

/** Syntaxes with their languages, separated by spaces; other names of a language follow after commas. */
const FAMILIES: readonly { readonly syntax: CodeSyntax; readonly languages: string }[] = [
  {
    syntax: slashes,
    languages:
      "c,h cpp,c++,cc,cxx,hpp csharp,cs,c# java kotlin,kt,kts scala swift go,golang rust,rs dart objective-c,objc,m " +
      "groovy,gradle protobuf,proto solidity,sol zig css scss sass less glsl,hlsl,wgsl scad,openscad",
  },
  {
    syntax: { ...slashes, optionalMarks: true },
    languages: "json json5 jsonc",
  },
  {
    syntax: { ...markup, optionalMarks: true },
    languages: "javascript,js,mjs,cjs,node typescript,ts,mts,cts jsx tsx vue svelte astro",
  },
  {
    syntax: markup,
    languages: "html,htm,xhtml,vue-html xml svg mdx php handlebars,hbs erb ejs liquid jinja,jinja2 razor,cshtml",
  },
  {
    syntax: { ...free, comment: `${HASH}|${LEFT_OUT}`, string: `${TRIPLE}|${QUOTES}` },
    languages: "ruby,rb perl,pl r julia,jl elixir,ex,exs graphql,gql nix crystal awk cmake toml hcl,terraform,tf",
  },
  {
    syntax: { ...spaced, comment: `${HASH}|${SLASHED_LINE}`, string: `${QUOTES}|${TEMPLATE}` },
    languages:
      "shell,sh,bash,zsh,shellscript fish powershell,ps1,pwsh,ps dockerfile,docker makefile,make,mk properties " +
      "env,dotenv nginx apache apacheconf gitignore",
  },
  {
    syntax: { ...indented, joins: true, comment: `${DOCSTRING}|${HASH}`, string: `${TRIPLE}|${QUOTES}` },
    languages: "python,py,python3,ipython,ipython3",
  },
  {
    syntax: { ...indented, comment: HASH, string: `${TRIPLE}|${QUOTES}` },
    languages: "nim coffeescript,coffee gdscript",
  },
  { syntax: { ...indented, spaces: true, comment: HASH, string: QUOTES }, languages: "yaml,yml" },
  {
    syntax: { ...free, comment: `${DASHES}|${STARS}`, string: `${QUOTES}|${TEMPLATE}` },
    languages: "sql,mysql,postgresql,plsql,sqlite",
  },
  { syntax: { ...free, comment: String.raw`--\[\[[\s\S]*?\]\]|${DASHES}`, string: QUOTES }, languages: "lua" },
  {
    syntax: { ...indented, comment: String.raw`\{-[\s\S]*?-\}|${DASHES}`, string: DOUBLE },
    languages: "haskell,hs elm purescript agda",
  },
  {
    syntax: { ...free, comment: ";.*", string: DOUBLE },
    languages: "lisp,commonlisp,cl elisp,emacs-lisp scheme,scm clojure,clj racket asm,nasm,assembly",
  },
  { syntax: { ...spaced, comment: "[;#].*", string: QUOTES }, languages: "ini,cfg,conf" },
  {
    syntax: { ...free, comment: String.raw`(?<!\\)%.*`, string: DOUBLE },
    languages: "tex,latex matlab,octave erlang,erl prolog",
  },
  {
    syntax: { ...free, comment: String.raw`\(\*[\s\S]*?\*\)|${SLASHES}`, string: DOUBLE },
    languages: "ocaml,ml fsharp,fs,f#",
  },
  {
    syntax: { ...lines, comment: [STARS, MARKUP, SPACED_HASH, SLASHES].join("|"), string: QUOTES },
    languages:
      "text,txt,plain,plaintext,plain-text,none console,shell-session,shellsession,sh-session,terminal,bash-session,term output log " +
      "markdown,md mermaid plantuml,puml dot,graphviz diff,patch tree ascii csv tsv gherkin,feature,cucumber http vim",
  },
];

/** The syntax of unknown languages. */
const GENERAL: CodeSyntax = {
  ...spaced,
  comment: [STARS, MARKUP, SPACED_HASH, SLASHES].join("|"),
  string: `${QUOTES}|${TEMPLATE}`,
};

/** The syntax of what follows the language in an info string: titles, marked lines, switches. */
export const FENCE_MARKS: CodeSyntax = { ...free, comment: "(?!)", string: QUOTES };

const known = new Map(
  FAMILIES.flatMap(({ syntax, languages }) =>
    languages.split(" ").flatMap((names) => {
      const [language = "", ...others] = names.split(",");
      return [language, ...others].map((name) => [name, { language, syntax }] as const);
    }),
  ),
);

/** Returns the canonical name of a language: `javascript` for `js`, `text` for none. */
export function languageNamed(name: string | null): string {
  const plain = (name || "text").toLowerCase();
  return known.get(plain)?.language ?? plain;
}

/** Whether a language is known, and is code and not text such as the output of a command. */
export function isProgramming(name: string | null): boolean {
  const syntax = known.get(withoutMarks(name))?.syntax;
  return syntax !== undefined && syntax.unit !== "line";
}

/** Whether a language is Markdown, in which `#` is not a comment. */
export function isMarkdown(name: string | null): boolean {
  return known.get(withoutMarks(name))?.language === "markdown";
}

/** Returns the syntax of a language. */
export function syntaxOf(name: string | null): CodeSyntax {
  return known.get(withoutMarks(name))?.syntax ?? GENERAL;
}

/** A language without what some sites write around it: `js{1-3}`, `js:app.js`, `{python}`, `{code-block} python`. */
function withoutMarks(name: string | null): string {
  const bare = (name ?? "").replace(/^\{[\w-]+\}\s+/, "").replace(/^\{\.?/, "");
  return languageNamed(bare.split(/[{}:,[\s]/, 1)[0] ?? null);
}
