/** A workflow command in a log, as the runner of GitHub Actions parses it. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands that the runner executes. Lines with other names are only shown. */
const KNOWN = [
  ...["error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher", "echo"],
  ...["set-output", "save-state", "set-env", "add-path", "stop-commands"],
];

/**
 * Finds the commands in a log, also those in the older form `##[name]`, which can be anywhere in a line.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(log: string): LogCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => newForm(line) ?? oldForm(line) ?? []);
}

function newForm(line: string): LogCommand | null {
  const [, head = "", message = ""] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  return read(head, ",", unescaped(message));
}

function oldForm(line: string): LogCommand | null {
  const [, head = "", message = ""] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
  return read(head, ";", message);
}

function read(head: string, separator: string, message: string): LogCommand | null {
  const [, name = "", rest = ""] = /^(\S*) ?(.*)$/s.exec(head) ?? [];
  if (!KNOWN.includes(name)) return null;
  const properties = rest.split(separator).flatMap((property) => {
    const [, key, value = ""] = /^(.*?)=(.*)$/s.exec(property) ?? [];
    return key === undefined ? [] : [[key, unescaped(value.replaceAll("%3A", ":").replaceAll("%2C", ","))] as const];
  });
  return { name, properties: Object.fromEntries(properties), message };
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
