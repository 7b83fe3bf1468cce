/**
 * Disarms workflow commands in a text that GitHub Actions may log: lines that start with `::`, and `##[` anywhere.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  // Written so that the script of the HTML report has no such command itself.
  return text.replace(/^([^\S\r\n\u2028\u2029]*)::/gm, "$1∷").replace(/#{2}\[/g, "#♯[");
}
