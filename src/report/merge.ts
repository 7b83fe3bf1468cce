import { z } from "zod";
import { groupBy } from "../group-by.ts";
import { inCodePointOrder } from "../tree/paths.ts";
import type { Report, ReportOrigin, ReportPair } from "../types/report.ts";
import { UserError } from "../user-error.ts";
import { buildReport } from "./index.ts";

const text = z.string().nullable();
const place = z.object({ line: z.int(), column: z.int(), endLine: z.int(), endColumn: z.int() }).nullable();
const side = z
  .object({ path: z.string(), language: z.string(), format: z.enum(["markdown", "mdx", "hexo", "text"]) })
  .nullable();
const heading = z.object({ line: z.int(), depth: z.int(), title: z.string() }).nullable();

const revision = z.object({
  repository: text,
  branch: text,
  commit: z.string(),
  date: z.string(),
  modified: z.boolean(),
});

/** The JSON report, version 1. Unknown keys are removed, and keys that older reports do not have are null. */
export const reportSchema = z.object({
  version: z.literal(1),
  config: text.default(null),
  revision: revision.nullable().default(null),
  shard: z.object({ index: z.int(), count: z.int() }).nullable().default(null),
  pairs: z.array(
    z.object({
      source: side,
      target: side,
      languages: z.object({ source: z.string(), target: z.string() }),
      sections: z.array(
        z.object({
          relation: z.enum(["aligned", "moved", "missing", "extra"]),
          source: heading,
          target: heading,
          similarity: z.number().nullable(),
        }),
      ),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.enum(["error", "warn", "info"]),
          message: z.string(),
          messages: z.object({ en: z.string(), ja: z.string() }).exactOptional(),
          source: place,
          target: place,
          expected: text,
          actual: text,
          fix: z
            .object({ start: z.int(), end: z.int(), text: z.string(), safe: z.boolean().default(false) })
            .nullable(),
          change: z.object({ before: text, after: text, commit: text, date: text }).nullable(),
          pattern: text,
        }),
      ),
      unverifiable: z.partialRecord(z.enum(["link", "image", "embed"]), z.int()),
    }),
  ),
});

/** A report that was read from a file. */
export interface NamedReport extends ReportOrigin {
  /** The path of the file, as given. */
  readonly name: string;
  readonly pairs: readonly ReportPair[];
}

/**
 * Joins the reports of shards into the report that a single run gives.
 * @throws UserError if two of them have the same pair, or if a shard is missing.
 */
export function mergeReports(reports: readonly NamedReport[]): Report {
  const all = reports.flatMap((report) => report.pairs.map((pair) => ({ report, pair, key: keyOf(pair) })));
  for (const [first, ...others] of groupBy(all, ({ key }) => key).values()) {
    const second = others.find(({ report }) => report !== first?.report);
    if (first && second)
      throw new UserError(
        `${second.report.name} and ${first.report.name} both have the pair ${pathsOf(first.pair)}. Give the report of each shard once`,
      );
  }
  requireAllShards(reports);
  const pairs = all.toSorted((a, b) => inCodePointOrder(a.key, b.key)).map(({ pair }) => pair);
  return buildReport(pairs, { config: sameIn(reports, "config"), revision: sameIn(reports, "revision"), shard: null });
}

/** Earlier versions did not write which shard a report has. */
function requireAllShards(reports: readonly NamedReport[]): void {
  const shards = reports.flatMap(({ name, shard }) => (shard ? { name, ...shard } : []));
  const [first] = shards;
  if (!first) return;
  const other = shards.find(({ count }) => count !== first.count);
  if (other)
    throw new UserError(
      `${first.name} has shard ${first.index}/${first.count}, but ${other.name} has shard ${other.index}/${other.count}. Give the reports of the same shards`,
    );
  const indexes = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: first.count }, (_, index) => index + 1).find((index) => !indexes.has(index));
  if (missing !== undefined)
    throw new UserError(`The report of shard ${missing}/${first.count} is missing. Give the reports of all shards`);
}

/** The value that all reports have; null if they differ. */
function sameIn<Key extends keyof ReportOrigin>([first, ...others]: readonly NamedReport[], key: Key) {
  const isSame = others.every((other) => JSON.stringify(other[key]) === JSON.stringify(first?.[key]));
  return (isSame ? first?.[key] : null) ?? null;
}

/** Orders pairs in the order in which they are discovered. */
function keyOf({ source, target }: ReportPair): string {
  return `${source?.path ?? target?.path}\0${target?.path ?? ""}`;
}

const pathsOf = ({ source, target }: ReportPair): string =>
  [source, target].flatMap((side) => side?.path ?? []).join(" and ");
