/** Errors and notes about pages, pairs and their history. */
export const pages: Readonly<Record<string, string>> = {
  "{0}: {1}; not checked": "{0}: {~1}。チェックしていません",
  'all pairs are ignored. Check "ignore" in the configuration and .gitignore':
    'すべてのペアが無視されています。設定の "ignore" と .gitignore を確認してください',
  "{0}: not in any pair of the configuration": "{0}: 設定のどのペアにも含まれていません",
  '{0}: no pairs found{1}. Looked for pages in any two languages: ja.md with en.md, post.ja.md with post.en.md or post.md, and a folder ja with a folder en or the folder above. Set "languages" and "pairs" in taiyaku.config.json. {2}':
    '{~0}: ペアが見つかりません{~1}。任意の 2 つの言語のページを探しました：ja.md と en.md、post.ja.md と post.en.md または post.md、フォルダー ja とフォルダー en または上のフォルダー。taiyaku.config.json に "languages" と "pairs" を設定してください。{~2}',
  '{0}: no pairs found{1}. Looked for {2}.md with {3}, post.{4}.md with post.{5}.md or post.md, and a folder {6} with a folder {7} or the folder above. Run “taiyaku init” to detect other languages, or set "pairs" in taiyaku.config.json. {8}':
    '{~0}: ペアが見つかりません{~1}。{2}.md と {~3}、post.{4}.md と post.{5}.md または post.md、フォルダー {6} とフォルダー {~7} または上のフォルダーを探しました。ほかの言語を検出するには「taiyaku init」を実行するか、taiyaku.config.json に "pairs" を設定してください。{~8}',
  'If the translation is in another checkout, "pairs" can lead there, as in "../other/**/*.md"':
    '訳文が別のチェックアウトにあるなら、"../other/**/*.md" のように "pairs" で指定できます',
  "; {0} is ignored by {1}": "{~}（{0} は {1} により無視）",
  "; {0} and {#1} more are ignored by {2}": "{~}（{0} ほか {1} 件は {2} により無視）",
  "this folder": "このフォルダー",
  "not in any pair": "どのペアにも含まれていません",
  "no such file or folder": "ファイルもフォルダーもありません",
  "ignored by {0}": "{0} により無視されています",
  '{0}: {1}; not checked. Set the right pair in "pairs"':
    '{0}: {~1}。チェックしていません。"pairs" に正しいペアを設定してください',
  "all have the {0} “{1}”": "どれも {0} が「{1}」です",
  "several pages could be the counterpart in {0}": "{0} の対応するページの候補が複数あります",
  "{0}: no pairs found, so nothing is recorded": "{~0}: ペアが見つからないため、何も記録していません",
  "{0}: no pairs found, so there are no terms": "{~0}: ペアが見つからないため、用語がありません",
  'pair “{0}” → “{1}”: the wildcards of the target ({2}) must match those of the source ({3}) in order. Or pair the pages by a front matter field named in "keys"':
    'ペア「{0}」→「{1}」: 訳文のワイルドカード（{2}）を、原文のワイルドカード（{3}）と順に一致させるか、"keys" に書いたフロントマターのフィールドでペアにしてください',
  "pair “{0}” → “{1}”: no file matches either glob. Fix or remove this pair in the configuration":
    "ペア「{0}」→「{1}」: どちらのグロブにも一致するファイルがありません。設定のこのペアを直すか、取り除いてください",
  "pair “{0}” → “{1}” is not checked: {2}": "ペア「{0}」→「{1}」をチェックしていません：{~2}",
  "the submodule {0} is not checked out. Run git submodule update --init":
    "サブモジュール {0} がチェックアウトされていません。git submodule update --init を実行してください",
  "{0} is a symbolic link to {1}, which does not exist. Check out the repository that it leads to":
    "シンボリックリンク {0} の先の {1} がありません。そのリポジトリをチェックアウトしてください",
  'there is no folder {0}. Check out the repository that contains it, or fix the path in "pairs"':
    'フォルダー {0} がありません。それを含むリポジトリをチェックアウトするか、"pairs" のパスを直してください',

  "--cache is not used, because its folder is among the files that --untrusted does not trust. Use a folder outside the repository: --cache-location DIR":
    "--untrusted が信頼しないファイルの中にフォルダーがあるため、--cache を使いません。リポジトリの外のフォルダーを指定してください: --cache-location DIR",
  "file not found. Check the path": "ファイルが見つかりません。パスを確認してください",
  "this is a folder, not a file": "ファイルではなくフォルダーです",
  "permission denied. Check the permissions of the file": "アクセスできません。ファイルのアクセス権を確認してください",
  "larger than {0} MB. Ignore it or split it": "{0} MB を超えています。無視するか、分割してください",
  "not UTF-8. Save the file as UTF-8": "UTF-8 ではありません。UTF-8 で保存してください",
  "outside the repository, or a symbolic link to such a file. --untrusted does not read it":
    "リポジトリの外にあるか、リポジトリの外へのシンボリックリンクです。--untrusted では読み込みません",
  "{0}: not checked, because it takes longer than {1} s. Allow more with --timeout, or split the page. If other pages of its size do not take long, please report it together with the page":
    "{0}: {1} 秒では終わらないため、チェックしていません。--timeout で時間を延ばすか、ページを分割してください。同じ大きさのほかのページに時間がかからなければ、このページを添えてご報告ください",
  "cannot be read ({0})": "読み込めません（{0}）",
  "this is a pipe or a device, not a file": "ファイルではなく、パイプまたはデバイスです",
  "a symbolic link that leads to itself. Remove it": "自分自身へ戻るシンボリックリンクです。削除してください",
  "the path is too long for this disk. Shorten it": "このディスクにはパスが長すぎます。短くしてください",
  "this folder cannot be read. Check its permissions, or ignore it":
    "フォルダーを読み込めません。アクセス権を確認するか、無視してください",
  "its name is not UTF-8. Rename it": "名前が UTF-8 ではありません。名前を変更してください",
  "{0} and {1} both have the pair {2}. Give the report of each shard once":
    "{0} と {1} の両方にペア {2} があります。分割実行のレポートは 1 回ずつ指定してください",
  "{0} has shard {1}/{2}, but {3} has shard {4}/{5}. Give the reports of the same shards":
    "{0} は {1}/{2} の分割実行、{3} は {4}/{5} の分割実行です。同じ分け方のレポートを指定してください",
  "The report of shard {0}/{1} is missing. Give the reports of all shards":
    "{0}/{1} の分割実行のレポートがありません。すべての分割実行のレポートを指定してください",
  "{0}. Run “taiyaku merge” in a checkout with the pages of the reports":
    "{~0}。レポートのページがあるチェックアウトで「taiyaku merge」を実行してください",
  "{0}: unknown format. Known formats: {1}": "{0}: 不明な形式です。使用できる形式：{1}",

  "{0} needs a working tree, but this is a bare repository or a .git folder":
    "{0} には作業ツリーが必要ですが、ここはベアリポジトリか .git フォルダーです",
  "{0} needs a git repository, but {1} is not in one":
    "{0} には git リポジトリが必要ですが、{1} はリポジトリの中にありません",
  "{0}: git refuses to use {1}, {2}": "{0}: git は {1} の使用を拒否しています（{~2}）",
  "{0}: --untrusted does not use the history of this repository, {1}":
    "{0}: --untrusted はこのリポジトリの履歴を使いません（{~1}）",
  "{0}: --untrusted does not use {1}, {2}": "{0}: --untrusted は {1} を使いません（{~2}）",
  "whose settings lead git to files of another folder (core.worktree, or objects/info/alternates)":
    "設定（core.worktree または objects/info/alternates）が git を別のフォルダーのファイルに導くため",
  "{0}: git failed in {1}: {2}": "{0}: {1} で git が失敗しました：{2}",
  "which belongs to another user. If you trust it, add it to safe.directory in your git configuration":
    "所有者が別のユーザーのため。信頼できるなら、git の設定の safe.directory に追加してください",
  "git {0} failed: {1}": "git {0} が失敗しました：{1}",
  "git not found. Install it, or add it to PATH": "git が見つかりません。インストールするか、PATH に追加してください",
  "cannot run git: {0}": "git を実行できません：{0}",
  "git {0} did not answer within {1} seconds. Run it yourself to see why":
    "git {0} が {1} 秒以内に応答しませんでした。原因を調べるには、自分で実行してください",
  "this is a partial clone without all objects. Fetch them with git fetch --refetch --no-filter":
    "一部のオブジェクトがない部分クローンです。git fetch --refetch --no-filter で取得してください",
  "git cat-file failed: {0}": "git cat-file が失敗しました：{0}",
  "git log failed: {0}": "git log が失敗しました：{0}",
  "--since {0}: unknown commit. {1}": "--since {0}: コミットが見つかりません。{~1}",
  "The clone is shallow: fetch the commit first": "浅いクローンのため、先にそのコミットを取得してください",
  "List the branches with git branch --all, or run git fetch":
    "git branch --all でブランチを確認するか、git fetch を実行してください",
  "--since {0}: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)":
    "--since {0}: 浅いクローンのため、HEAD とのマージベースがありません。履歴を取得してください（git fetch --unshallow、または fetch-depth: 0）",
  "--since {0}: no common history with HEAD. Use another commit":
    "--since {0}: HEAD と共通の履歴がありません。別のコミットを指定してください",
  "{0}: its changes since commit {1} are not known, because the submodule does not contain this commit. Fetch it with git -C {2} fetch{3}":
    "{0}: サブモジュールにコミット {1} がないため、それ以降の変更がわかりません。git -C {2} fetch{3} で取得してください",
  "{0}: the history of this repository is not known, because {1}": "{0}: このリポジトリの履歴がわかりません（{~1}）",
  "git refuses to use it, {0}": "git が使用を拒否しています。{~0}",
  "git failed: {0}": "git が失敗しました：{0}",

  "{0}: it is not known whether the translation is out of date, because {1}. Fetch its history ({2} --unshallow, or fetch-depth: 0 in the workflow), or record the pairs with taiyaku accept":
    "{~0}: {~1}、訳文が古くなっているかどうかわかりません。履歴を取得するか（{2} --unshallow、ワークフローでは fetch-depth: 0）、taiyaku accept でペアを記録してください",
  "{#0} of {#1} pairs": "{1} ペア中 {0} ペア",
  "1 of 1 pair": "1 ペア",
  "{0} is a shallow clone": "{0} が浅いクローンのため",
  "this is a shallow clone": "浅いクローンのため",
  "Commits that translations name are not in the history of {0}: {1}. The last change of these translations is used instead":
    "訳文に書かれたコミットが {~0} の履歴にありません：{1}。代わりに、訳文の最後の変更を使います",
  "this repository": "このリポジトリ",
  "{0}: the history cannot be read, because {1}": "{~0}: 履歴を読み込めません（{~1}）",
  "{0}: it is not known whether the translation is out of date, because {1} in no git repository. Check out the repository, or record the pairs with taiyaku accept":
    "{~0}: {~1} git リポジトリにないため、訳文が古くなっているかどうかわかりません。リポジトリをチェックアウトするか、taiyaku accept でペアを記録してください",
  "the sources, such as {0}, are": "{0} などの原文が",
  "the source {0} is": "原文 {0} が",
};
