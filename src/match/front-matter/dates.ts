/** Whether two texts may be the same date; null if one is not a date. A missing time or zone fits any. */
export function isSameDate(a: string, b: string): boolean | null {
  const [left, right] = [parseDate(a), parseDate(b)];
  if (!left || !right) return null;
  if (left.zone !== null && right.zone !== null) return instant(left) === instant(right);
  const [unzoned, zoned] = left.zone === null ? [left, right] : [right, left];
  const unit = left.hasTime && right.hasTime ? 1 : DAY;
  if (Math.floor(left.wall / unit) === Math.floor(right.wall / unit)) return true;
  // Generators read a date without a zone as UTC.
  if (Math.floor(unzoned.wall / unit) === Math.floor(instant(zoned) / unit)) return true;
  // Programs write UTC, while local time is up to 14 hours ahead or 12 behind.
  const ahead = unzoned.wall - zoned.wall;
  return zoned.zone === 0 && ahead <= 14 * HOUR && ahead >= -12 * HOUR - (unzoned.hasTime ? 0 : DAY);
}

/** Whether a text is a date, possibly with a time. */
export const isDate = (text: string): boolean => parseDate(text) !== null;

/** A date as it is written, possibly with a time. */
interface WrittenDate {
  /** Date and time as if in UTC, in milliseconds since 1970. */
  readonly wall: number;
  readonly hasTime: boolean;
  /** Minutes ahead of UTC; null if not written. */
  readonly zone: number | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const NUMBERS =
  /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: *(Z|[+-]\d\d:?\d\d))?)?$/;
const WORDS = /^(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})$/;

function parseDate(text: string): WrittenDate | null {
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

const instant = ({ wall, zone }: WrittenDate): number => wall - (zone ?? 0) * 60_000;
