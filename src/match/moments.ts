/** A day, and maybe a time of it, as it is written. */
interface Moment {
  /** As if it were UTC: milliseconds since 1970. */
  readonly wall: number;
  readonly hasTime: boolean;
  /** Minutes ahead of UTC; null where it is not said. */
  readonly zone: number | null;
}

/** Whether two texts name the same moment; null where one is none. What one leaves open may be what the other says. */
export function sameMoment(a: string, b: string): boolean | null {
  const [left, right] = [momentOf(a), momentOf(b)];
  if (!left || !right) return null;
  if (left.zone !== null && right.zone !== null) return instant(left) === instant(right);
  const [open, said] = left.zone === null ? [left, right] : [right, left];
  const unit = left.hasTime && right.hasTime ? 1 : DAY;
  if (Math.floor(left.wall / unit) === Math.floor(right.wall / unit)) return true;
  // A program writes UTC, whatever the clock of the writer shows: up to 14 hours ahead, 12 behind.
  const ahead = open.wall - said.wall;
  return said.zone === 0 && ahead <= 14 * HOUR && ahead >= -12 * HOUR - (open.hasTime ? 0 : DAY);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const NUMBERS =
  /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: *(Z|[+-]\d\d:?\d\d))?)?$/;
const WORDS = /^(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})$/;

function momentOf(text: string): Moment | null {
  const [, year, month, day, hour, minute, second, zone] = NUMBERS.exec(text) ?? [];
  if (year === undefined) {
    const wall = WORDS.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
    return Number.isNaN(wall) ? null : { wall, hasTime: false, zone: null };
  }
  const wall = Date.UTC(+year, Number(month) - 1, Number(day), +(hour ?? 0), +(minute ?? 0), +(second ?? 0));
  return { wall, hasTime: hour !== undefined, zone: zone === undefined ? null : minutesOf(zone) };
}

function minutesOf(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

const instant = ({ wall, zone }: Moment): number => wall - (zone ?? 0) * 60_000;
