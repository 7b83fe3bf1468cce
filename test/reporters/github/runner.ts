/** A workflow command as the runner of GitHub Actions takes it apart (src/Runner.Common/ActionCommand.cs). */
export interface Obeyed {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands in a log; the other lines are only shown. */
export function obeyed(log: string): Obeyed[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, head, message] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
    if (head === undefined || message === undefined) return [];
    const [, name = "", properties = ""] = /^(\S*) ?(.*)$/s.exec(head) ?? [];
    return [
      { name, properties: Object.fromEntries(properties.split(",").flatMap(property)), message: unescaped(message) },
    ];
  });
}

function property(text: string): [string, string][] {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) return [];
  return [
    [
      text.slice(0, at),
      unescaped(
        text
          .slice(at + 1)
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ","),
      ),
    ],
  ];
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
