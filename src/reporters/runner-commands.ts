/**
 * A text of which no line is a command to GitHub Actions, were this its log: it obeys a line that starts with `::`, and
 * one that has `##[` anywhere.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, "$1∷").replaceAll("##[", "#♯[");
}
