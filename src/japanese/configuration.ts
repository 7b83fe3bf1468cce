/** Errors in configurations, glossaries and other files that people write. */
export const configuration: Readonly<Record<string, string>> = {
  "too many wildcards or alternatives. Split it into several globs":
    "ワイルドカードか選択肢が多すぎます。複数のグロブに分けてください",
  "unknown {0}": "不明な{~0}です",
  key: "キー",
  "unknown key": "不明なキーです",
  ". Known {0}s: {1}": "{~}。使用できる{~0}：{1}",
  ". This rule has no options": "{~}。このルールにオプションはありません",
  " ({#0} more {1})": "{~}（ほかに {0} 件の問題があります）",
  "missing; must be {0}": "必須です。{~0}を指定してください",
  "must be {0}": "{~0}を指定してください",
  "must be {0}. Did you mean [{1}]?": "{~0}を指定してください。[{1}] ではありませんか？",
  "must not be empty": "空にはできません",
  "must be {0} or more": "{0} 以上にしてください",
  ", not null (empty)": "{~}（現在の値：null）",
  ", not a list": "{~}（現在の値：リスト）",
  ", not an object": "{~}（現在の値：オブジェクト）",
  ", not “{0}”": "{~}（現在の値：「{0}」）",
  ", not {0}": "{~}（現在の値：{0}）",
  "a list": "リスト",
  "an object": "オブジェクト",
  "a string": "文字列",
  "true or false": "true または false ",
  "a whole number": "整数",
  " with {0}": "{~}（必要なキー：{~0}）",
  "{0}, or a list of a severity and options": "{~0}。重大度とオプションのリストも指定できます",
  "a glob": "グロブ",
  "a path": "パス",
  "a glob or a list of globs": "グロブまたはグロブのリスト",
  "a path or a list of paths": "パスまたはパスのリスト",
  "a field or a list of fields": "フィールドまたはフィールドのリスト",
  "one of {0}": "次のいずれか（{0}）",
  "must be a list of two globs, one for source URLs and one for target URLs":
    "原文の URL と訳文の URL の、2 つのグロブのリストを指定してください",
  "the name of an attribute, or the position of an argument, from 0": "属性の名前、または 0 から始まる引数の位置",
  "a language tag such as “ja” or “pt-BR”": "「ja」や「pt-BR」などの言語タグ",
  "a language tag or a list of language tags": "言語タグまたは言語タグのリスト",
  "duplicate language {0}. Each language must differ": "言語 {0} が重複しています。すべて異なる言語にしてください",
  "must differ from source, because a page is not its own translation":
    "source と異なるグロブを指定してください（ページがそれ自身の翻訳になってしまいます）",
  "source and target must have different languages, but both are {0}":
    "原文と訳文は異なる言語にしてください（どちらも {0} です）",
  "no pair is in {0} and {1}, the languages of --languages": "--languages の {0} と {1} のペアがありません",
  'the language could be {0}. Set it in this pair, as in "languages": { "target": "{1}" }':
    '言語の候補が複数あります（{~0}）。"languages": { "target": "{1}" } のように、このペアに指定してください',

  "{0}: {1} is also a configuration. Keep only one of them": "{0}: {~1} も設定です。どちらか 1 つだけにしてください",
  '"{0}" in {1}': '{1} の "{0}"',
  "{0}: unknown file type. The name must end in {1}": "{0}: 不明な種類のファイルです。使用できる拡張子：{1}",
  "{0}: --untrusted does not run code. Write the configuration in JSON or YAML":
    "{0}: --untrusted ではコードを実行しません。設定を JSON か YAML で書いてください",
  "{0}: --untrusted does not follow symbolic links. Replace the link with the file":
    "{0}: --untrusted ではシンボリックリンクをたどりません。リンクをファイルに置き換えてください",
  "{0} is not read. A configuration must be named taiyaku.config.json, or be given with --config":
    "{0} は読み込まれません。設定ファイルの名前を taiyaku.config.json にするか、--config で指定してください",
  "no file matches these globs of the configuration: {0}": "設定の次のグロブに一致するファイルがありません：{0}",

  "{0}: no default export. Write “export default { … }”":
    "{0}: デフォルトエクスポートがありません。「export default { … }」と書いてください",
  "{0}: exports a function. Export the object that it returns":
    "{0}: 関数がエクスポートされています。その関数が返すオブジェクトをエクスポートしてください",
  "{0}: exports a promise. Write “export default await …”":
    "{0}: Promise がエクスポートされています。「export default await …」と書いてください",
  "{0}: this version of Node.js cannot load TypeScript{1}. Use Node.js 22.18 or later, or a .mjs or .json file":
    "{0}: このバージョンの Node.js は TypeScript を読み込めません{1}。Node.js 22.18 以降か、.mjs または .json ファイルを使ってください",
  "{0}: Node.js cannot load TypeScript syntax other than types, such as enums. Remove it":
    "{0}: Node.js は、enum など、型以外の TypeScript の構文を読み込めません。取り除いてください",
  "{0}: cannot find “{1}”{2}. Install it, or fix the import":
    "{0}: 「{1}」が見つかりません。インストールするか、import を直してください",
  "{0}: failed to load: {1}": "{0}: 読み込みに失敗しました：{1}",
  ". Run “node {0}” for details": "{~}。詳細は「node {0}」で確認できます",

  "the file is empty. Write at least {}": "ファイルが空です。少なくとも {} と書いてください",
  "duplicate key. Keep only one": "キーが重複しています。1 つだけにしてください",
  "unknown escape sequence. Use / in paths, and \\\\ for a backslash":
    "不明なエスケープシーケンスです。パスには / を、バックスラッシュには \\\\ を使ってください",
  "not valid JSON": "JSON として正しくありません",
  'missing key “{0}”. Add "{1}": {}': 'キー「{0}」がありません。"{1}": {} を追加してください',
  "unexpected {0}. Keys and strings need double quotes":
    "予期しない {0} があります。キーと文字列は二重引用符で囲んでください",
  "“{0}” is not a number": "「{0}」は数値ではありません",
  "expected a key in double quotes": "二重引用符で囲んだキーが必要です",
  "expected a value": "値が必要です",
  "expected a colon": "コロンが必要です",
  "expected a comma or a closing bracket": "カンマか閉じ括弧が必要です",
  "expected } before the end of the file": "ファイルの末尾までに } が必要です",
  "expected ] before the end of the file": "ファイルの末尾までに ] が必要です",
  "unexpected text after the last closing bracket. Remove it":
    "最後の閉じ括弧の後に余分なテキストがあります。取り除いてください",
  "unclosed comment. Add */": "コメントが閉じられていません。*/ を追加してください",
  "unclosed string. Add a double quote on the same line":
    "文字列が閉じられていません。同じ行に二重引用符を追加してください",
  "\\u needs four hexadecimal digits after it": "\\u の後には 4 桁の 16 進数が必要です",
  "control character in a string. Write a tab as \\t": "文字列に制御文字があります。タブは \\t と書いてください",

  "not valid YAML": "YAML として正しくありません",
  'unknown {0} {1}. If it is a string, put it in quotes: "{2}"':
    '不明な{~0} {1} があります。文字列なら引用符で囲んでください："{2}"',
  alias: "エイリアス",
  tag: "タグ",
  directive: "ディレクティブ",
  "wrong indentation, or an unclosed bracket above": "インデントが正しくないか、上の括弧が閉じられていません",
  "misplaced anchor (&) or tag (!). Put it after the colon or the dash":
    "アンカー（&）かタグ（!）の位置が正しくありません。コロンかハイフンの後に置いてください",
  "an unquoted string cannot begin with {0}. Put it in quotes":
    "引用符のない文字列は {0} で始められません。引用符で囲んでください",
  "unexpected colon in a value. Put the value in quotes, or fix the indentation":
    "値に予期しないコロンがあります。値を引用符で囲むか、インデントを直してください",
  "missing comma inside brackets or braces, or a string with a colon that needs quotes":
    "括弧の中にカンマがないか、コロンを含む文字列に引用符がありません",
  "missing colon, dash, comma or quote": "コロン、ハイフン、カンマ、引用符のいずれかがありません",
  "a key spans several lines. Is the space after a colon missing?":
    "キーが複数の行にまたがっています。コロンの後の空白が抜けていませんか？",
  "the file has a second document. Keep only one": "ファイルに 2 つ目の文書があります。1 つだけにしてください",
  "a key must be a string, not a list, an object or an alias":
    "キーには、リスト、オブジェクト、エイリアスではなく、文字列を使ってください",
  "nested too deeply": "入れ子が深すぎます",
  "indented with a tab. Use spaces": "タブでインデントされています。空白を使ってください",
  "unexpected “{0}”. Fix the indentation, or put the whole string in quotes":
    "予期しない「{0}」があります。インデントを直すか、文字列全体を引用符で囲んでください",
  "<< needs an alias of an object, as in <<: *name": "<< には、<<: *name のように、オブジェクトのエイリアスが必要です",

  "{0}: unknown type of glossary. The name must end in {1}": "{0}: 不明な種類の用語集です。使用できる拡張子：{1}",
  "{0}: the glossary is empty. Add terms, or remove it from the configuration":
    "{0}: 用語集が空です。用語を追加するか、設定から取り除いてください",
  "the glossary is empty. Add terms": "用語集が空です。用語を追加してください",
  "{0}: the glossary has no header row. Name the languages in the first row":
    "{0}: 用語集にヘッダー行がありません。最初の行に言語を書いてください",
  "{0}:{1}: “{2}” is in no column. Put a cell that contains {3} in double quotes":
    "{0}:{1}: 「{2}」に対応する列がありません。{~3}を含むセルは二重引用符で囲んでください",
  "a comma": "カンマ",
  "a tab": "タブ",
  "not a valid table. Check the quotes": "表として正しくありません。引用符を確認してください",
  "a quoted cell has no closing quote. Add it": "引用符で囲んだセルが閉じられていません。閉じてください",
  "text after a quoted cell. {0}": "引用符で囲んだセルの後にテキストがあります。{~0}",
  "a quote inside a cell. {0}": "セルの中に引用符があります。{~0}",
  "Put the cell in double quotes, and double those inside":
    "セルを二重引用符で囲み、中の二重引用符は 2 つ重ねてください",
  "{0}:{1}: column {2}": "{0}:{1}: {2} 列目",
  "{0} has no name. {1}": "{~0}に名前がありません。{~1}",
  "Name each column with the tag of its language, or {0} or {1}":
    "各列には、言語タグか、{0} または {1} という名前を付けてください",
  "{0}: a second column is named “{1}”. Keep only one": "{~0}: 「{1}」という列が 2 つあります。1 つだけにしてください",
  "{0}:{1}: the first row must name at least two languages, as in ja,en":
    "{0}:{1}: 最初の行には、ja,en のように 2 つ以上の言語を書いてください",
  "{0}: no <{1}> found. Is this TBX?": "{0}: <{1}> が見つかりません。TBX ファイルですか？",
  "<{0}> is not closed. Close it, or export the glossary again":
    "<{0}> が閉じられていません。閉じるか、用語集をエクスポートし直してください",
  "a string. Put it in quotes": "文字列（引用符で囲む）",
  "a term or a list of terms": "用語または用語のリスト",
  "a term, a list of terms, or an object with terms by language":
    "用語、用語のリスト、または言語ごとに用語を書いたオブジェクト",
  "a list of terms, as in - { ja: 料理, en: dish }": "- { ja: 料理, en: dish } のような用語のリスト",
  "has no term in any language": "どの言語の用語もありません",

  "{0}: merge conflict. Keep the lines of both sides, and run “taiyaku accept” for their pages":
    "{0}: マージのコンフリクトがあります。両方の行を残し、そのページに対して「taiyaku accept」を実行してください",
  "{0}: {1}. Fix it, or delete the file and run “taiyaku accept” again":
    "{0}: {~1}。直すか、ファイルを削除して「taiyaku accept」を実行し直してください",
  "not a lock file of this version of taiyaku": "このバージョンの taiyaku のロックファイルではありません",
  "malformed line": "行の形式が正しくありません",
};
