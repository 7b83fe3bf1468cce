import type { ResolvedSettings } from "../rules/define-rule.ts";
import { rules } from "../rules/index.ts";
import { pathMatcher } from "../tree/paths.ts";
import { validated } from "./explain.ts";
import { type FullConfig, ruleSettings, type WrittenSetting } from "./schema.ts";

/** Rule settings of a single run, by rule name. */
export type RuleOverrides = Readonly<Record<string, WrittenSetting | undefined>>;

/**
 * Validates rule settings that override the configuration for one run.
 * @param name where they come from, for error messages
 */
export function validatedOverrides(rules: Readonly<Record<string, unknown>>, name: string): RuleOverrides {
  return validated(ruleSettings, rules, { name, line: () => null });
}

/**
 * Returns a function that returns the settings of each rule for one pair, by the paths of its pages, relative to the
 * configuration's folder. Later ones win: defaults, configuration, overrides for either side, the run. Pairs with the
 * same settings have the same object.
 */
export function settingsFor(
  config: Pick<FullConfig, "rules" | "overrides">,
  run: RuleOverrides,
): (paths: readonly string[]) => ResolvedSettings {
  const overrides = config.overrides.map((override) => ({ override, matches: pathMatcher([override.files].flat()) }));
  const known = new Map<string, ResolvedSettings>();
  return (paths) => {
    const matching = overrides.filter(({ matches }) => paths.some(matches));
    const key = matching.map((each) => overrides.indexOf(each)).join(" ");
    const layers = [config.rules, ...matching.map(({ override }) => override.rules), run];
    const settings = known.get(key) ?? resolved(layers);
    known.set(key, settings);
    return settings;
  };
}

function resolved(layers: readonly RuleOverrides[]): ResolvedSettings {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      let setting = { severity: rule.severity, options: rule.options.parse({}) };
      for (const layer of layers) {
        const set = layer[name];
        if (Array.isArray(set)) setting = { severity: set[0], options: set[1] };
        else if (set) setting = { ...setting, severity: set };
      }
      return [name, setting];
    }),
  );
}
