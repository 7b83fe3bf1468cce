/**
 * Disarms workflow commands in a text that GitHub Actions may log: lines that start with `::`, and `##[` anywhere.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, "$1∷").replaceAll("##[", "#♯[");
}
