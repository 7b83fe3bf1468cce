/** Errors of options, and what commands print. */
export const commandLine: Readonly<Record<string, string>> = {
  ". Did you mean “{0}”?": "{~}。「{0}」ではありませんか？",
  ". Use one of {0}": "{~}。次のいずれかを指定してください：{0}",
  "unknown {0} “{1}”": "不明な{~0}「{1}」",
  severity: "重大度",
  format: "形式",
  rule: "ルール",
  "See taiyaku {0}--help": "taiyaku {0}--help を参照してください",
  "Did you mean --{0}?": "--{0} ではありませんか？",

  "--rule must be NAME:SEVERITY, such as url-drift:warn, not {0}":
    "--rule は url-drift:warn のように NAME:SEVERITY で指定してください（現在の値：{0}）",
  "--format {0} has no file name. Write --format {1}=FILE":
    "--format {0} にファイル名がありません。--format {1}=FILE と書いてください",
  "--threads must be a whole number, 1 or more, not {0}":
    "--threads には 1 以上の整数を指定してください（{0} は使えません）",
  "--max-warnings must be a whole number, 0 or more, not {0}":
    "--max-warnings は 0 以上の整数で指定してください（現在の値：{0}）",
  "--languages must be SOURCE:TARGET, such as en:ja, not {0}":
    "--languages は en:ja のように SOURCE:TARGET で指定してください（現在の値：{0}）",
  "--editor-url must be a URL with {path}, such as {0}, or none, not {1}":
    "--editor-url は {0} のように {path} を含む URL か、none にしてください（現在の値：{1}）",
  "--timeout must be a number of seconds from 1 to 86400, not {0}":
    "--timeout は 1 から 86400 までの秒数で指定してください（現在の値：{0}）",
  "--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not {0}":
    "--shard は、8 分割の 2 番目なら 2/8 のように INDEX/COUNT で指定してください（現在の値：{0}）",
  "--{0} is given twice. Give it once": "--{0} が 2 回指定されています。1 回だけ指定してください",
  "{0} needs a value. {1}": "{0} には値が必要です。{~1}",
  "{0} takes no value. Write {1} alone": "{0} は値を取りません。{1} だけを書いてください",
  "{0} and {1} cannot be used together": "{0} と {1} は同時に指定できません",
  "{0} also needs {1}": "{0} には {1} も必要です",
  "--{0} must be {1}, not {2}": "--{0} の値は {~1} のいずれかにしてください（現在の値：{2}）",
  "taiyaku {0} has no option --{1}. {2}": "taiyaku {0} にオプション --{1} はありません。{~2}",
  "Unknown option {0}. {1}": "不明なオプション {0}。{~1}",
  "taiyaku {0} takes no paths. See taiyaku {1} --help":
    "taiyaku {0} にはパスを指定できません。taiyaku {1} --help を参照してください",
  "Unknown command {0}, and no such file or folder. Did you mean taiyaku {1}?":
    "{0} というコマンドも、ファイルやフォルダーもありません。taiyaku {1} ではありませんか？",
  "--source and --target cannot be used together with paths. Leave out {0}":
    "--source と --target は、パスと同時に指定できません。{0} を外してください",
  "--source and --target are the same file, {0}. Give a page and its translation":
    "--source と --target が同じファイル {0} です。ページとその翻訳を指定してください",
  "--unsafe-fixes also needs --fix or --fix-dry-run": "--unsafe-fixes には --fix か --fix-dry-run も必要です",
  "--fix-dry-run prints the fixes. Write the report to a file: --format NAME=FILE":
    "--fix-dry-run は修正を標準出力に出力します。レポートは --format NAME=FILE でファイルに書き込んでください",
  "--output works with one --format only. Write --format NAME=FILE for each format":
    "--output は --format が 1 つの場合だけ使えます。形式ごとに --format NAME=FILE と書いてください",
  "Only one format can be printed. Write the others to files: --format NAME=FILE":
    "標準出力に出力できる形式は 1 つだけです。ほかの形式は --format NAME=FILE でファイルに書き込んでください",
  "Two formats cannot be written to the same file, {0}": "2 つの形式を同じファイル {0} には書き込めません",
  "taiyaku terms writes one format only. Give --format once":
    "taiyaku terms が出力する形式は 1 つだけです。--format は 1 回だけ指定してください",
  "taiyaku status writes one format only. Give --format once":
    "taiyaku status が出力する形式は 1 つだけです。--format は 1 回だけ指定してください",
  "--output and --format {0} both name a file. Leave out one of them":
    "--output と --format {0} の両方でファイルが指定されています。どちらかを外してください",
  "taiyaku merge needs the JSON reports of shards, such as taiyaku merge shard-*.json":
    "taiyaku merge には、taiyaku merge shard-*.json のように、分割実行の JSON レポートを指定してください",
  "taiyaku completion works in bash and zsh only": "taiyaku completion は bash と zsh だけに対応しています",
  "This is a bug in taiyaku, please report it: {0}": "taiyaku のバグです。報告をお願いします：{0}",

  "{0} written": "{0} に書き込みました",
  "{0}: {1} known {2} not reported": "{0}: 記録済みの指摘 {1} 件は報告していません",
  "{0}: {1} of its findings no longer {2} with --update-baseline":
    "{0}: 記録されている指摘のうち {1} 件は、もうありません。--update-baseline で取り除いてください",
  "{0}: no such file. Create it with --update-baseline":
    "{0}: ファイルがありません。--update-baseline で作成してください",
  "{0}. Fix it, or delete the file and create it with --update-baseline":
    "{~0}。直すか、ファイルを削除して --update-baseline で作成し直してください",
  "reading {#0} of {1} pairs": "読み込み中：{1} ペア中 {0}",
  "checking {#0} of {1} pairs": "チェック中：{1} ペア中 {0}",

  "not fixed, because it is outside the repository": "リポジトリの外にあるため、修正しませんでした",
  "not fixed, because it is also the source of a pair": "別のペアの原文でもあるため、修正しませんでした",
  "not fixed, because the file differs from the git index. Stage all of its changes, or none":
    "ファイルが git のインデックスと異なるため、修正しませんでした。変更をすべてステージするか、ステージを取り消してください",
  "not fixed, because it has changed since it was read. Run taiyaku again":
    "読み込んだ後に変更されたため、修正しませんでした。taiyaku をもう一度実行してください",
  "not fixed, because it is read-only": "読み取り専用のため、修正しませんでした",
  "its folder does not exist. Create it first": "フォルダーがありません。先に作成してください",
  "its folder is a file. Use another path": "フォルダーではなくファイルがあります。別のパスを指定してください",
  "is a folder. Name a file in it": "フォルダーです。その中のファイルを指定してください",
  "cannot be written. Check its permissions": "書き込めません。アクセス権を確認してください",
  "cannot be written, because its disk is read-only": "ディスクが読み取り専用のため、書き込めません",
  "cannot be written, because its disk is full": "ディスクがいっぱいのため、書き込めません",
  "is a symbolic link that leads to itself. Remove it": "自分自身へ戻るシンボリックリンクです。削除してください",
  "its path is too long for this disk. Shorten it": "このディスクにはパスが長すぎます。短くしてください",
  "a symbolic link leads out of the repository. --untrusted does not write there":
    "シンボリックリンクの先がリポジトリの外です。--untrusted では書き込みません",
  "{0}: taiyaku reads this file. Write to another one":
    "{0}: taiyaku が読み込むファイルです。別のファイルに書き込んでください",
  "cannot be written ({0})": "書き込めません（{0}）",

  "{#0} of {1} a counterpart in {2} ({#3}%):": "{~1}のうち {0} ページに、対応する {2} のページがあります（{3}%）:",
  "{0} no counterpart in {1}:": "{~0}に、対応する {1} のページがありません:",
  "1 page in {0} has": "{0} の 1 ページ",
  "{#0} pages in {1} have": "{1} の {0} ページ",
  "{#0} ignored:": "無視されたもの {0} 件:",
  "Dialects of Markdown:": "Markdown の方言:",
  "by the syntax of each page: {0}, without the configuration of a site generator":
    "ページごとの構文から判断: {~0}（サイトジェネレーターの設定なし）",
  "{0}: {1}, by {2}": "{0}: {~1}（{2} から判断）",
  "1 page": "1 ページ",
  "{#0} pages": "{0} ページ",

  "Recorded {0} {1} as in sync": "{0} ペアを同期済みとして記録しました",
  "{0}, {#1} of which {2} out of sync": "{~0}（うち {1} ペアは原文の更新に追従していませんでした）",
  "1 section": "1 セクション",
  "{#0} sections": "{0} セクション",
  ", {#0} of them out of sync until now": "{~}（うち {0} セクションは、これまで原文の更新に追従していませんでした）",

  "{0} → {1}: {2}, {3} with several translations": "{0} → {1}: {~2}（うち {3} 件は訳し方が複数）",
  "1 term": "1 件の用語",
  "{#0} terms": "{0} 件の用語",

  "{0}: this folder already has a configuration. Edit it, or delete it first":
    "{0}: このフォルダーにはすでに設定があります。編集するか、先に削除してください",
  'No pairs found in any common layout. Write {0} yourself, with "languages" and "pairs"':
    '一般的なレイアウトではペアが見つかりません。{0} を作成し、"languages" と "pairs" を書いてください',
  "{0} written. List the pairs with taiyaku pairs, and check them with taiyaku":
    "{0} に書き込みました。ペアの一覧は taiyaku pairs で表示し、チェックは taiyaku で実行してください",
  "Pages in {0} with counterparts in {1}:": "{0} のページと、対応する {1} のページ:",
  "1 pair": "1 ペア",
  "{#0} pairs": "{0} ペア",
  "{0}, {1} without a counterpart": "{~0}、対応のないページ {1} 件",
  '"missing-counterpart" is off for {0} {1} without a translation. See "overrides"':
    '訳文のない {0} ページについて、"missing-counterpart" を off にしました。"overrides" を参照してください',
  '{0} of {1} pages {2} not translated yet, so "missing-counterpart" is info: such pages are listed, but do not fail a run':
    '{1} ページのうち {0} ページがまだ翻訳されていないため、"missing-counterpart" を info にしました。これらのページは一覧に表示されますが、実行は失敗になりません',
  "For completion and validation in editors.": "エディターでの補完と検証のため。",
  "BCP 47 tags. The source is the language that pages are written in first.":
    "BCP 47 の言語タグ。source は、ページを最初に書く言語。",
  'The wildcards of "target" take, in order, what those of "source" match.':
    '"source" のワイルドカードに一致した部分が、順に "target" のワイルドカードに入る。',
  'Pages and folders to ignore, such as "drafts/**".': '無視するページやフォルダー（例："drafts/**"）。',
  'The severity of rules: "off", "info", "warn" or "error", such as "number-drift": "off".':
    'ルールの重大度。"off"、"info"、"warn"、"error" のいずれか（例："number-drift": "off"）。',
  "Different severities for some pages.": "一部のページだけに適用する重大度。",
  "These pages are not translated. Remove those that should be.":
    "翻訳されていないページ。翻訳の対象にするものは取り除く。",
  'Only {0} of {1} pages {2} translated. Set this to "error" when all of them should be.':
    '翻訳されているのは {1} ページ中 {0} ページだけ。すべて翻訳したら "error" にする。',
};
