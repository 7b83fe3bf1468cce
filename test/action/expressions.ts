import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { truthy } from "@actions/expressions/result";

/** The contexts that expressions can use, by name. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Replaces the `${{ }}` expressions of a text with their values, as the runner does. */
export function filled(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(expression, contexts, false).coerceString(),
  );
}

/**
 * Whether a step runs. Unless its condition calls a status check function, the previous steps must have succeeded.
 * @param hasFailed whether a previous step failed
 */
export function isMet(condition: string, contexts: Contexts, hasFailed: boolean): boolean {
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, "$1");
  const checksStatus = /\b(?:always|cancelled|failure|success)\(\)/.test(expression);
  return truthy(evaluated(checksStatus ? expression : `success() && (${expression})`, contexts, hasFailed));
}

function evaluated(expression: string, contexts: Contexts, hasFailed: boolean): data.ExpressionData {
  const states = { always: true, cancelled: false, failure: hasFailed, success: !hasFailed };
  const functions = Object.entries(states).map(([name, value]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const context: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver);
  return new Evaluator(parsed, context, new Map(functions.map((each) => [each.name, each]))).evaluate();
}
