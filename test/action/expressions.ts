import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { truthy } from "@actions/expressions/result";

/** What expressions may speak of, by the names of the contexts. */
export type Contexts = Readonly<Record<string, unknown>>;

/** A text with its `${{ }}` as the runner fills them in. */
export function filled(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(expression, contexts, false).coerceString(),
  );
}

/**
 * Whether a step runs. Where its condition says nothing of those before it, these must have gone well.
 * @param hasFailed whether one of those before it failed
 */
export function isMet(condition: string, contexts: Contexts, hasFailed: boolean): boolean {
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, "$1");
  const saysItself = /\b(?:always|cancelled|failure|success)\(\)/.test(expression);
  return truthy(evaluated(saysItself ? expression : `success() && (${expression})`, contexts, hasFailed));
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
