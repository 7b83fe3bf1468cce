/** The year before the first of each era. */
export const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** The powers of ten that are written after digits, in Japanese and Chinese. */
export const POWERS = "千万萬億亿兆";

/** The same in Korean. Only a number with several parts is certainly one: “만” is also “only”. */
export const KOREAN_POWERS = "십백천만억조";

/** Matches numbers written only in ideographs. */
export const KANJI_NUMBERS = new RegExp(`(?<![\\d${POWERS}] ?)[〇一二两兩三四五六七八九十百${POWERS}]+`, "g");

/** The digits, of which Chinese writes 2 before a counter as `两`. */
const DIGITS = new Map(
  ["〇", "一", "二两兩", ..."三四五六七八九"].flatMap((chars, digit) =>
    [...chars].map((char) => [char, digit] as const),
  ),
);
const TENS = new Map(
  ["十십", "百백", "千천"].flatMap((chars, index) => [...chars].map((char) => [char, 10 ** (index + 1)] as const)),
);
const MYRIADS = new Map(
  ["万萬만", "億亿억", "兆조"].flatMap((chars, index) =>
    [...chars].map((char) => [char, 10_000 ** (index + 1)] as const),
  ),
);

/** Returns the value of a number in digits, kanji or both (`3万5千`, `二十一`, `3만 5천`). */
export function japaneseValue(written: string): number {
  let [total, below, digits] = [0, 0, ""];
  for (const char of written.replace(/[, ]/g, "")) {
    const [ten, myriad] = [TENS.get(char), MYRIADS.get(char)];
    if (ten) below += Number(digits || 1) * ten;
    else if (myriad) [total, below] = [total + (below + Number(digits) || 1) * myriad, 0];
    digits = ten || myriad ? "" : digits + (DIGITS.get(char) ?? char);
  }
  return total + below + Number(digits);
}

/** Two or three digits side by side, which are an approximation (`二三日`). */
const APPROXIMATE = /(?<![〇一二三四五六七八九])[一二两兩三四五六七八九]{2,3}(?![〇一二三四五六七八九])/;
/** What is counted, in Japanese and Chinese. `十分` is “enough”, and `三日月` and `六本木` are no numbers. */
const COUNTED =
  /^(?:[つ人回個冊枚歳章倍円月年時秒週泊台匹頭羽杯軒階行名点度件个种条张岁层]|[かカヶケヵ箇]?月|世紀|世纪|分[間後前钟鐘]|小[时時]|天(?![才下地])|日(?!月)|本(?!木))/;

/** Whether kanji are certainly an exact number other than one: `第三` and `三つ`, but not `数十人`. */
export function isCertainNumber(kanji: string, before: string, after: string): boolean {
  if (kanji === "一" || APPROXIMATE.test(kanji) || /[数何]$/.test(before)) return false;
  return before.endsWith("第") || COUNTED.test(after);
}
