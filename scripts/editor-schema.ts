import { z } from "zod";
import { ruleSettings, schema } from "../src/config/schema.ts";
import { severity } from "../src/config/severity.ts";
import { rules } from "../src/rules/index.ts";

/** The JSON Schema of the configuration, for editors: draft 7, which most JSON and YAML editors support. */
export function editorSchema(): object {
  // Definitions that are used in several places get an id. This is done here because only editors need it.
  z.globalRegistry.add(ruleSettings, { id: "rules" });
  z.globalRegistry.add(severity, { id: "severity" });
  for (const [name, rule] of Object.entries(rules)) {
    const setting = ruleSettings.shape[name];
    if (setting) z.globalRegistry.add(setting, { description: rule.description, default: rule.severity });
  }
  return { title: "Configuration of taiyaku", ...z.toJSONSchema(schema, { target: "draft-7", io: "input" }) };
}
