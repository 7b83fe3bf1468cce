/** The properties of a command; null values are left out. */
export type Properties = Readonly<Record<string, string | number | null>>;

/**
 * Writes a workflow command of GitHub Actions, escaped as the runner expects.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === null || value === "" ? [] : [`${key}=${property(String(value))}`],
  );
  const head = written.length > 0 ? `${name} ${written.join(",")}` : name;
  return `::${head}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
