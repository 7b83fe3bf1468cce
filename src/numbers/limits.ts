/** A limit that words around a number set: the least number or the largest one, without the number itself or with it. */
interface Limit {
  readonly precededBy: RegExp;
  readonly followedBy: RegExp;
  readonly sign: "≥" | "≤";
  /** How far the limit is from the number. */
  readonly step: -1 | 0 | 1;
}

const ANYTHING = /(?:)/;

/** A counter or unit between a number and the word for its limit: `3 チャンネル以上`. */
const COUNTED = String.raw`^ ?[^\d\s,.、。，・()（）]{0,8} ?`;

/** English, Japanese, Chinese and Korean words before or after a number. */
const LIMITS: readonly Limit[] = [
  {
    precededBy:
      /(?<!\b(?:no|not) )(?:\b(?:more|greater|larger|higher|longer) than|\bover|\babove|\bexceed(?:s|ing)?) $/i,
    followedBy: ANYTHING,
    sign: "≥",
    step: 1,
  },
  { precededBy: /(?:(?<!不)超[过過]|大[于於]|多[于於]|高[于於]) ?$/, followedBy: ANYTHING, sign: "≥", step: 1 },
  {
    precededBy: ANYTHING,
    followedBy: new RegExp(`${COUNTED}(?:を[超越]え|を上回|より(?:大き|多|高|長)|초과)`),
    sign: "≥",
    step: 1,
  },
  { precededBy: /\b(?:at least|no (?:less|fewer) than|minimum of) $/i, followedBy: ANYTHING, sign: "≥", step: 0 },
  { precededBy: /(?:至少|不少[于於]|少なくとも|최소) ?$/, followedBy: ANYTHING, sign: "≥", step: 0 },
  {
    precededBy: ANYTHING,
    followedBy: /^(?: [a-z]{1,12})? (?:or|and) (?:more|greater|larger|higher|above|longer|over)\b/i,
    sign: "≥",
    step: 0,
  },
  { precededBy: ANYTHING, followedBy: new RegExp(`${COUNTED}(?:以上|이상)`), sign: "≥", step: 0 },
  {
    precededBy: /(?<!\b(?:no|not) )(?:\b(?:less|fewer|smaller|lower|shorter) than|\bunder|\bbelow) $/i,
    followedBy: ANYTHING,
    sign: "≤",
    step: -1,
  },
  { precededBy: /(?:(?<!不)少[于於]|小[于於]|低[于於]|不到) ?$/, followedBy: ANYTHING, sign: "≤", step: -1 },
  {
    precededBy: ANYTHING,
    followedBy: new RegExp(`${COUNTED}(?:未[満满滿]|を下回|に満たな|より(?:小さ|少な|低|短)|미만)`),
    sign: "≤",
    step: -1,
  },
  {
    precededBy: /\b(?:at most|up to|(?:no|not) (?:more|greater|larger|longer) than|maximum of) $/i,
    followedBy: ANYTHING,
    sign: "≤",
    step: 0,
  },
  { precededBy: /(?:最多|至多|不超[过過]|最大|최대) ?$/, followedBy: ANYTHING, sign: "≤", step: 0 },
  {
    precededBy: ANYTHING,
    followedBy: /^(?: [a-z]{1,12})? (?:or|and) (?:less|fewer|smaller|lower|below|shorter|under)\b/i,
    sign: "≤",
    step: 0,
  },
  { precededBy: ANYTHING, followedBy: new RegExp(`${COUNTED}(?:以[下内內]|まで|이하|이내)`), sign: "≤", step: 0 },
];

/**
 * Returns the limits that words around a whole number set, which another language may set by the next number: “more than
 * 2” and `3 以上` are both `≥3`.
 */
export function limits(values: readonly string[], before: string, after: string): string[] {
  const whole = values.filter((value) => /^\d{1,9}$/.test(value)).map(Number);
  if (whole.length === 0) return [];
  return LIMITS.filter(({ precededBy, followedBy }) => precededBy.test(before) && followedBy.test(after)).flatMap(
    ({ sign, step }) => whole.map((value) => `${sign}${value + step}`),
  );
}

/** Whether a value is a limit, not a number. */
export const isLimit = (value: string): boolean => /^[≥≤]/.test(value);
