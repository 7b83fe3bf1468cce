import type { ReportSection } from "../../../types/report.ts";

/** A line of the map: a section on one side or on both, or several sections without findings. */
export interface Slot {
  /** Index of the (first) section in the pair's `sections`. */
  readonly index: number;
  readonly relation: ReportSection["relation"];
  /** Whether this line has the section on this side. */
  readonly source: boolean;
  readonly target: boolean;
  /** How many sections the line represents. */
  readonly sections: number;
}

/** This many adjacent sections without findings become one line. */
const MANY = 4;

/**
 * The lines of a map. Aligned sections share a line; missing, extra and moved sections have their own lines, in the order
 * of their page.
 */
export function slotsOf(sections: readonly ReportSection[], withFindings: ReadonlySet<number>): Slot[] {
  const slots: Slot[] = [];
  let clean: Slot[] = [];
  const flush = () => {
    const [first] = clean;
    if (first && clean.length >= MANY) slots.push({ ...first, sections: clean.length });
    else slots.push(...clean);
    clean = [];
  };
  for (const slot of ordered(sections)) {
    if (slot.relation === "aligned" && !withFindings.has(slot.index)) {
      clean.push(slot);
      continue;
    }
    flush();
    slots.push(slot);
  }
  flush();
  return slots;
}

/** In source order. Target-only lines come before the next shared line in the target. */
function ordered(sections: readonly ReportSection[]): Slot[] {
  const slot = (index: number, source: boolean, target: boolean): Slot => {
    const relation = sections[index]?.relation ?? "aligned";
    return { index, relation, source, target, sections: 1 };
  };
  const indexes = [...sections.keys()];
  const line = (index: number, side: "source" | "target") => sections[index]?.[side]?.line ?? 0;
  const bySource = indexes
    .filter((index) => sections[index]?.source)
    .sort((a, b) => line(a, "source") - line(b, "source"));
  const targetOnly = indexes
    .filter((index) => sections[index]?.target && sections[index]?.relation !== "aligned")
    .sort((a, b) => line(a, "target") - line(b, "target"));
  const slots: Slot[] = [];
  let next = 0;
  for (const index of bySource) {
    const isShared = sections[index]?.relation === "aligned";
    while (isShared && next < targetOnly.length && line(targetOnly[next] ?? 0, "target") < line(index, "target")) {
      slots.push(slot(targetOnly[next] ?? 0, false, true));
      next++;
    }
    slots.push(slot(index, true, isShared));
  }
  return [...slots, ...targetOnly.slice(next).map((index) => slot(index, false, true))];
}
