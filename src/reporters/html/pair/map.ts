import { groupBy } from "../../../group-by.ts";
import type { ReportHeading } from "../../../types/report.ts";
import type { Locale } from "../../../types/reporter.ts";
import { highestSeverity, severitySigns } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { sectionId } from "../ids.ts";
import { label, nameAttribute } from "../label.ts";
import { dataOf, visibleHtml } from "../text.ts";
import { type Slot, slotsOf } from "./map-slots.ts";
import { type Numbered, type PlanItem, shownRows } from "./plan.ts";
import type { PairView } from "./view.ts";

/** Both pages as columns of sections, connected by ribbons. */
export function map(view: PairView, items: readonly PlanItem[]): Html {
  const { pair, locale } = view;
  const found = findingsBySection(items);
  const linked = new Set(shownRows(items).flatMap(({ row, isFirst }) => (isFirst ? [row.section] : [])));
  const slots = slotsOf(pair.sections, new Set(found.keys()));
  if (slots.length < 2) return html``;
  const column = (side: "source" | "target") =>
    html`<ol lang="${pair[side]?.language ?? ""}">${slots.map((slot) => entry(slot, side, view, { found, linked }))}</ol>`;
  return html`<div class="map" role="group" ${nameAttribute(locale, "map")}>
${column("source")}${ribbons(slots)}${column("target")}</div>
`;
}

/** By index in the pair's `sections`: their findings, and which sections are in the file. */
interface Known {
  readonly found: ReadonlyMap<number, readonly Numbered[]>;
  readonly linked: ReadonlySet<number>;
}

/** The findings of each section, by its index in the pair's `sections`. */
function findingsBySection(items: readonly PlanItem[]): Map<number, readonly Numbered[]> {
  const rows = items.flatMap((item) => (item.kind === "row" && item.findings.length > 0 ? [item] : []));
  const sections = groupBy(rows, ({ row }) => row.section);
  return new Map(Array.from(sections, ([section, all]) => [section, all.flatMap(({ findings }) => findings)]));
}

function entry(
  { index, sections, ...slot }: Slot,
  side: "source" | "target",
  { pair, pairNumber, locale }: PairView,
  { found, linked }: Known,
): Html {
  if (sections > 1)
    return html`<li class="many">${side === "source" ? label(locale, "moreSections", sections) : null}</li>`;
  const section = slot[side] ? pair.sections[index] : undefined;
  if (!section) {
    const { relation } = pair.sections[index] ?? {};
    const isUnmatched = relation === "missing" || relation === "extra";
    return isUnmatched ? html`<li class="absent">${label(locale, "absent")}</li>` : html`<li class="away"></li>`;
  }
  const { relation } = section;
  const hasBadge = side === "target" || section.target === null;
  const mark = hasBadge ? badge(found.get(index) ?? []) : null;
  const word = relation === "aligned" ? null : html` ${label(locale, relation)}`;
  const name = title(section[side], locale);
  const depth = `depth-${section[side]?.depth ?? 0}`;
  const link = linked.has(index)
    ? html`<a href="#${sectionId(pairNumber, index)}" class="${depth}">${name}</a>`
    : html`<span class="${depth}">${name}</span>`;
  return html`<li class="${relation}">${link}${word}${mark}</li>
`;
}

/** The sign of the highest severity of some findings. */
function badge(findings: readonly Numbered[]): Html | null {
  const severity = highestSeverity(findings.map(({ finding }) => finding.severity));
  if (severity === null) return null;
  return html` <span class="badge ${severity}" aria-hidden="true"${dataOf(findings)}>${severitySigns[severity]}</span>`;
}

function title(heading: ReportHeading | null, locale: Locale): Html {
  return heading?.depth === 0 ? label(locale, "beginning") : visibleHtml(heading?.title ?? "");
}

/** The height of a section, and the width between the columns, in SVG units. */
const HEIGHT = 14;
const WIDTH = 40;

function ribbons(slots: readonly Slot[]): Html {
  const height = slots.length * HEIGHT;
  const drawn = slots.map((slot, row) => ({ relation: slot.relation, shape: ribbon(slot, row, slots) }));
  // Moved ribbons cross others, so draw them on top.
  const paths = RELATIONS.map((relation) => {
    const shapes = drawn.flatMap((each) => (each.relation === relation ? each.shape : []));
    return shapes.length > 0 ? html`<path class="${relation}" d="${shapes.join("")}"/>` : null;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" height="${slots.length * 1.75}rem" preserveAspectRatio="none" aria-hidden="true">${paths}</svg>`;
}

const RELATIONS = ["aligned", "missing", "extra", "moved"] as const;

/** The outline of a ribbon; "" for the other end of one that is drawn already. */
function ribbon({ index, source, target, relation }: Slot, row: number, slots: readonly Slot[]): string {
  if (source && target) return band(row, row);
  if (relation === "moved") {
    const there = slots.findIndex((slot) => slot.index === index && slot.target && !slot.source);
    return source && there >= 0 ? band(row, there) : "";
  }
  const [top, bottom, middle] = [row * HEIGHT + 1, (row + 1) * HEIGHT - 1, (row + 0.5) * HEIGHT];
  const [near, far] = source ? [0, WIDTH * 0.45] : [WIDTH, WIDTH * 0.55];
  return `M${near} ${top}L${far} ${middle}L${near} ${bottom}z`;
}

function band(from: number, to: number): string {
  const [top, bottom] = [1, HEIGHT - 1];
  const [y, z] = [from * HEIGHT, to * HEIGHT];
  const half = WIDTH / 2;
  if (from === to) return `M0 ${y + top}H${WIDTH}V${y + bottom}H0z`;
  return `M0 ${y + top}C${half} ${y + top} ${half} ${z + top} ${WIDTH} ${z + top}V${z + bottom}C${half} ${z + bottom} ${half} ${y + bottom} 0 ${y + bottom}z`;
}
