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
 * The settings of each rule for one pair. Later ones win: defaults, configuration, overrides for either side, the run.
 * @param paths the paths of the pair's pages, relative to the configuration's folder
 */
export function settingsFor(
  config: Pick<FullConfig, "rules" | "overrides">,
  paths: readonly string[],
  run: RuleOverrides,
): ResolvedSettings {
  const overrides = config.overrides.filter((override) => paths.some(matcher(override)));
  const layers: RuleOverrides[] = [config.rules, ...overrides.map((override) => override.rules), run];
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

type Override = FullConfig["overrides"][number];

/** Cached, as there may be thousands of pairs. */
const matchers = new WeakMap<Override, (path: string) => boolean>();

function matcher(override: Override): (path: string) => boolean {
  const matches = matchers.get(override) ?? pathMatcher([override.files].flat());
  matchers.set(override, matches);
  return matches;
}
