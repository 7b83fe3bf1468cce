import { z } from "zod";
import { ruleSettings, schema } from "../src/config/schema.ts";
import { severity } from "../src/config/severity.ts";
import { rules } from "../src/rules/index.ts";

/** The schema of the configuration for editors: draft 7, which those of JSON and of YAML know best. */
export function editorSchema(): object {
  // What stands in several places is described once; a run does not need what only editors show.
  z.globalRegistry.add(ruleSettings, { id: "rules" });
  z.globalRegistry.add(severity, { id: "severity" });
  for (const [name, rule] of Object.entries(rules)) {
    const setting = ruleSettings.shape[name];
    if (setting) z.globalRegistry.add(setting, { description: rule.description, default: rule.severity });
  }
  return { title: "Configuration of taiyaku", ...z.toJSONSchema(schema, { target: "draft-7", io: "input" }) };
}
