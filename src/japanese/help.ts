/** The help of commands and their options. */
export const help: Readonly<Record<string, string>> = {
  "Commands:": "コマンド:",
  "Examples:": "例:",
  default: "デフォルト",
  "choices:": "選択肢:",
  "What to check:": "チェックの対象:",
  "What to report:": "報告する内容:",
  "What to fix:": "修正:",
  "How to report it:": "レポートの形式:",
  "How to run:": "実行の方法:",
  "Other:": "その他:",

  "Check only this page": "このページだけをチェックする",
  "The translation of --source": "--source の訳文",
  "SOURCE:TARGET, such as en:ja: check in this direction [default: configured or detected]":
    "SOURCE:TARGET（例：en:ja）。この方向でチェックする [デフォルト: 設定、なければ自動検出]",
  "Check only the pairs that the next commit changes, as staged":
    "次のコミットで変わるペアだけを、ステージされた内容でチェックする",
  "Check only the pairs that changed since this commit or branch":
    "このコミットまたはブランチ以降に変わったペアだけをチェックする",
  "INDEX/COUNT: check one of several equal parts": "INDEX/COUNT。等分したうちの 1 つをチェックする",
  "The configuration file [default: the nearest one in this folder or above]":
    "設定ファイル [デフォルト: このフォルダーか、その上にある最も近いもの]",
  "Run no code from the configuration, and use no files outside the repository":
    "設定のコードを実行せず、リポジトリの外のファイルを読み書きしない",
  "SECONDS: do not check a pair if it takes longer [default: 20]":
    "SECONDS。これより時間のかかるペアをチェックしない [デフォルト: 20]",
  "NAME:SEVERITY, repeatable. Severities: {0}": "NAME:SEVERITY。複数指定できる。重大度: {0}",
  "Ignore the findings recorded in this file": "このファイルに記録された指摘を無視する",
  "Record the findings of this run in the baseline file": "今回の指摘をベースラインファイルに記録する",
  "Mark the findings that this earlier JSON report does not have as new":
    "この以前の JSON レポートにない指摘に、新規の印を付ける",
  "Fail if there are more warnings than this": "警告がこの数を超えたら失敗にする",
  "Report errors only, and show no progress": "エラーだけを報告し、進行状況を表示しない",
  "Apply the safe fixes to the translations, and report what is left": "安全な修正を訳文に適用し、残りを報告する",
  "Change no page, but print the fixes as a diff for git apply":
    "ページを変更せず、修正を git apply 用の差分として出力する",
  "Include fixes that need a review": "確認が必要な修正も含める",
  "NAME[=FILE], repeatable. Formats: {0}": "NAME[=FILE]。複数指定できる。形式: {0}",
  "NAME[=FILE]. Formats: {0}": "NAME[=FILE]。形式: {0}",
  "The file for the report, if there is only one --format": "レポートのファイル（--format が 1 つの場合）",
  "A URL with {path}, {line} and {column}, for links to the editor in HTML, or none [default: VS Code, in CI none]":
    "HTML からエディターを開くリンク。{path}、{line}、{column} を含む URL、または none [デフォルト: VS Code。CI では none]",
  "Always use colors": "常に色を付ける",
  "Never use colors": "色を付けない",
  "The language of messages and reports: en, ja": "メッセージとレポートの言語: en、ja",
  "Reuse what earlier runs found out about unchanged pages": "変わっていないページについて、以前の結果を再利用する",
  "The folder of the cache [default: node_modules/.cache/taiyaku]":
    "キャッシュのフォルダー [デフォルト: node_modules/.cache/taiyaku]",
  "The number of threads [default: as many as pay off]": "スレッドの数 [デフォルト: 速くなる数だけ]",
  "Show this help": "このヘルプを表示する",
  "Show the version": "バージョンを表示する",

  "Check pairs of pages; the default command": "ページのペアをチェックする（デフォルトのコマンド）",
  "Compares pages with their translations, and reports what is missing, extra, changed or untranslated. Without paths, checks every pair; with paths, only the pairs of these files and folders.":
    "ページとその翻訳を比較し、抜け、余分、変更、未翻訳の箇所を報告します。パスを指定しないと、すべてのペアをチェックします。パスを指定すると、そのファイルやフォルダーのペアだけをチェックします。",
  "Check every pair": "すべてのペアをチェックする",
  "Check some pairs": "一部のペアをチェックする",
  "Check these two pages": "この 2 つのページをチェックする",
  "Check Japanese translations of English pages": "英語のページの日本語訳をチェックする",
  "Write the report to a file": "レポートをファイルに書き込む",
  "Fix what can be fixed safely": "安全に修正できるものを修正する",
  "Report the findings of a rule as warnings": "あるルールの指摘を警告として報告する",
  "Exit status: 0 if there are no errors, 1 if there are errors or too many warnings, 2 if some or all pages could not be checked.":
    "終了ステータス: エラーがなければ 0、エラーがあるか警告が多すぎれば 1、チェックできないページがあれば 2。",

  "Show how much is translated, and what to do next": "翻訳の進み具合と、次にすることを表示する",
  "Shows how many pages of each folder are translated, out of sync or have errors, and which ones to update, repair or translate next: the most changed, the longest out of sync, and the most linked first.":
    "翻訳されたページ、原文の更新に追従していないページ、エラーのあるページの数をフォルダーごとに表示し、次に更新、修正、翻訳するページを挙げます。変更の多いもの、追従していない期間の長いもの、リンクの多いものが先に並びます。",
  "Show the status of the site": "サイトの状況を表示する",
  "Write it to a file": "ファイルに書き込む",

  "List pairs, pages without a counterpart, ignored pages, and dialects":
    "ペア、対応のないページ、無視されたページ、方言の一覧を表示する",
  "Lists the pairs of pages, the pages without a counterpart, and the pages that are ignored and why, and the dialects of Markdown that were recognized. With paths, lists only the pairs of these files and folders.":
    "ページのペア、対応のないページ、無視されたページとその理由、認識された Markdown の方言の一覧を表示します。パスを指定すると、そのファイルやフォルダーのペアだけを表示します。",
  "List every pair": "すべてのペアの一覧を表示する",
  "List the pairs of one folder": "1 つのフォルダーのペアの一覧を表示する",

  "List terms and how they are translated, for a glossary": "用語とその訳し方の一覧を、用語集のために表示する",
  "Lists words of the source pages that may be terms, and how the target pages translate them, to start a glossary with. Terms with several translations come first. The numbers are those of headings and paragraphs.":
    "用語集の出発点として、原文のページで用語と思われる語と、訳文での訳し方の一覧を表示します。訳し方が複数ある用語が先に並びます。数字は、見出しと段落の数です。",
  "List the terms of all pages": "すべてのページの用語を表示する",
  "Write a glossary to edit": "編集用の用語集を書き込む",

  "Write a configuration file for this folder": "このフォルダーの設定ファイルを作成する",
  "Finds the pairs in the working directory, and writes {0} with globs for them. Run it in the root folder of the site.":
    "作業ディレクトリのペアを探し、そのグロブを書いた {0} を作成します。サイトのルートフォルダーで実行してください。",
  "Write the configuration": "設定ファイルを作成する",
  "List the pairs that it finds": "見つかったペアの一覧を表示する",

  "Record pairs as in sync": "ペアを同期済みとして記録する",
  "Records these pairs as in sync, in taiyaku.lock. Run it when the translations include the latest changes of their sources, and commit the file. Without paths, records every pair.":
    "ペアを同期済みとして taiyaku.lock に記録します。訳文に原文の最新の変更を反映したら実行し、ファイルをコミットしてください。パスを指定しないと、すべてのペアを記録します。",
  "Record the pairs of one folder as in sync": "1 つのフォルダーのペアを同期済みとして記録する",
  "Record every pair as in sync": "すべてのペアを同期済みとして記録する",

  "Join the JSON reports of shards into one report": "分割実行の JSON レポートを 1 つにまとめる",
  "Joins the JSON reports of several runs with --shard into one report. Run it in the same folder as these runs, with the same pages.":
    "--shard で分割して実行した JSON レポートを 1 つにまとめます。分割実行と同じフォルダーで、同じページに対して実行してください。",
  "Print the report of all shards": "全体のレポートを出力する",

  "Print a shell completion script": "シェルの補完スクリプトを出力する",
  "Prints a script that completes commands, options, their values and file names. The script is for bash or zsh, whichever $SHELL names.":
    "コマンド、オプションとその値、ファイル名を補完するスクリプトを出力します。$SHELL に応じて、bash 用か zsh 用になります。",
  "Add it to bash": "bash に追加する",
  "Add it to zsh": "zsh に追加する",
  "Print the script for bash from any shell": "どのシェルからでも bash 用のスクリプトを出力する",
};
