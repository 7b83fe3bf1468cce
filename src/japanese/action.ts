/** Errors of the GitHub action. */
export const action: Readonly<Record<string, string>> = {
  "input {0} must be {1}, not {2}": "入力 {0} は {~1} のいずれかにしてください（現在の値：{2}）",
  "working-directory: there is no folder {0}": "working-directory: フォルダー {0} がありません",
  "working-directory: {0} leads out of the repository through a symbolic link":
    "working-directory: {0} はシンボリックリンクでリポジトリの外につながっています",
  "since: {0} is not a commit, branch or tag": "since: {0} はコミットでもブランチでもタグでもありません",
  "{0} cannot be fetched ({1}). Use fetch-depth: 0 for actions/checkout, or since: none for this action":
    "{0} を取得できません（{1}）。actions/checkout に fetch-depth: 0 を、またはこのアクションに since: none を指定してください",
  "The checked-out commit does not contain the pull request. Run the workflow on pull_request, or use since: none":
    "チェックアウトしたコミットにプルリクエストが含まれていません。ワークフローを pull_request で実行するか、since: none を指定してください",
  "merge: there is no {0} in {1}. Download the artifacts of all shards there":
    "merge: {1} に {0} がありません。すべての分割実行のアーティファクトをそこにダウンロードしてください",
};
