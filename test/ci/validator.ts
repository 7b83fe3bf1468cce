import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { convertActionTemplate, parseAction } from "@actions/workflow-parser/actions/index";

/** Prints the errors that GitHub's own parser reports for each of the given workflows and `action.yml` files. */
const problems = process.argv.slice(2).map(async (name) => {
  const isAction = name.endsWith("action.yml");
  const file = { name, content: readFileSync(name, "utf8") };
  const { context, value } = (isAction ? parseAction : parseWorkflow)(file, new NoOperationTraceWriter());
  if (value) await (isAction ? convertActionTemplate(context, value) : convertWorkflowTemplate(context, value));
  return context.errors.getErrors().map(({ message }) => message);
});
console.log(JSON.stringify(await Promise.all(problems)));
