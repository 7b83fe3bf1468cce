import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumbers } from "../../src/numbers/index.ts";

describe("possible values of a number", () => {
  test.each([
    ["ja", "２０人", "20"],
    ["ja", "3万", "30000"],
    ["ja", "1 億 2000 万", "120000000"],
    ["ja", "3万5千", "35000"],
    ["ja", "1万3,200円", "13200"],
    ["ja", "1.2億", "120000000"],
    ["ja", "3〜5万", "3 30000, 50000"],
    ["ja", "二十一", "21"],
    ["ja", "二〇二六", "2026"],
    ["ja", "四千八百円", "4800"],
    ["ja", "昭和二十三年", "23 1948 1923 2023"],
    ["ja", "午後三時半", "3 15 3.5, 0.5 30"],
    ["ja", "8割", "8 80"],
    ["zh", "两次", "2"],
    ["zh", "兩百", "200"],
    ["ja", "1年半", "1 1901 2001 1.5, 0.5 2 30 50"],
    ["ja", "令和8年", "8 2026 1908 2008"],
    ["ja", "令和元年", "1 2019"],
    ["ja", "この会は令和元年", "1 2019"],
    ["ja", "午後3時", "3 15"],
    ["ja", "3時間", "3"],
    ["ja", "25時", "25 1 13"],
    ["ja", "2026年6月1日", "2026, 6, 1"],
    ["ja", "2026.06.01", "2026, 6, 1"],
    ["ja", "90年代", "90 1990 2090"],
    ["en", "1,234,567.5", "1234567.5"],
    ["en", "1.234.567", "1234567"],
    ["en", "1.234", "1.234 1234"],
    ["en", "1,5", "1 1.5, 5"],
    ["en", "10k", "10 10000"],
    ["en", "3.5 million", "3.5 3500000, 1000000"],
    ["en", "v18.2.1", "18.2.1"],
    ["en", "v18", "18"],
    ["en", "June 1st", "6, 1"],
    ["en", "3:30 p.m.", "3 15, 30"],
    ["en", "twenty-one", "21"],
    ["en", "nineteen eighty-four", "103 19 1984"],
    ["en", "the nineteen-nineties", "109 19 90 1990"],
    ["en", "twenty nineteen", "39 20 19 2019"],
    ["en", "one hundred and five", "105 1 100 5"],
    ["en", "two and a half", "2.5 2 1 0.5 30 50"],
    ["en", "two dozen", "24 2 12"],
    ["en", "the twentieth", "20"],
    ["en", "in her thirties", "30"],
    ["de", "3. März", "3, 3"],
    ["zh", "1.2亿", "120000000"],
    ["zh", "三亿年", "300000000"],
    ["zh", "3～5亿", "3 300000000, 500000000"],
    ["zh", "3萬5千", "35000"],
    ["zh", "26W 字", "26 260000"],
    ["ko", "3만 명", "3 30000"],
    ["ko", "1.5억", "1.5 150000000"],
    ["ko", "5천만", "5 50000000"],
    ["ko", "제1조", "1 1000000000000"],
    ["ko", "4만 5천 명", "45000"],
    ["ko", "1억 5백만 원", "105000000"],
    ["ko", "3만 5,000원", "35000"],
    ["en", "24/7", "24, 7 365"],
    ["en", "more than 2 channels", "2 ≥3"],
    ["en", "no more than 2 channels", "2 ≤2"],
    ["en", "three or more channels", "3 ≥3"],
    ["en", "fewer than 3 channels", "3 ≤2"],
    ["en", "2 channels or fewer", "2 ≤2"],
    ["ja", "3チャンネル以上", "3 ≥3"],
    ["ja", "2 件を超える", "2 ≥3"],
    ["ja", "20歳未満", "20 ≤19"],
    ["ja", "19 歳以下", "19 ≤19"],
    ["ja", "1.5 倍以上", "1.5"],
    ["zh", "超过 2 个", "2 ≥3"],
    ["zh", "不超过 2 个", "2 ≤2"],
    ["ko", "3개 이상", "3 ≥3"],
  ])("%s: %s", (language, text, expected) => {
    const values = readNumbers(text, language).map(({ values }) => Array.from(new Set(values)).join(" "));
    expect(values.join(", ")).toBe(expected);
  });
});

describe("unit of a number", () => {
  test.each([
    ["ja", "3時間", "hour"],
    ["ja", "3ヶ月", "month"],
    ["ja", "6月", "month of the year"],
    ["ja", "3時", "clock"],
    ["ja", "21時 (JST)", "JST"],
    ["ja", "1000円", "JPY"],
    ["ja", "￥1000", "JPY"],
    ["ja", "0.5ミリ", "millimeter"],
    ["ja", "3センチ", "centimeter"],
    ["ja", "40ミリ秒", "millisecond"],
    ["ja", "¥1000", "JPY"],
    ["en", "¥1000", "JPY"],
    ["zh", "¥1000", "CNY"],
    ["ja", "10ドル", "USD"],
    ["ja", "38℃", "celsius"],
    ["ja", "3分の", "fraction"],
    ["ja", "3個", ""],
    ["en", "3-hour", "hour"],
    ["en", "$10", "USD"],
    ["en", "10 dollars", "USD"],
    ["en", "100 degrees Fahrenheit", "fahrenheit"],
    ["en", "100 square feet", "foot"],
    ["en", "3 in", ""],
    ["en", "June", "month of the year"],
    ["fr", "3 heures", "hour"],
  ])("%s: %s", (language, text, expected) => {
    expect(readNumbers(text, language)[0]?.unit()?.name ?? "").toBe(expected);
  });
});

describe("kind of a number", () => {
  test.each([
    ["ja", "20人", "digits"],
    ["en", "COVID-19", "digits"],
    ["en", "16x9", "digits digits"],
    ["en", "18.2.1", "version"],
    ["en", "three", "spelled"],
    ["en", "June 1", "spelled digits"],
    ["ja", "三つ", "spelled"],
    ["ja", "第三", "spelled"],
    ["ja", "八十三歳、四千円、三日、三月、二十年、十四時、十分間、二週間", "spelled ".repeat(8).trim()],
    ["ja", "二三日、十二三人、十分に、六本木、三日月", "word word word word word"],
    ["zh", "两年后、两杯、一两年", "spelled spelled word"],
    ["en", "one second, May be", "word word"],
    ["ja", "一般に、数十人", "word word"],
    ["ja", "16進数、2 進法", "word word"],
    ["ko", "16진수", "word"],
    ["en", "ES2015 and 3f2a9c", "word word word word"],
  ])("%s: %s", (language, text, expected) => {
    expect(
      readNumbers(text, language)
        .map(({ kind }) => kind)
        .join(" "),
    ).toBe(expected);
  });
});

test("every number is inside its text and has a value", () => {
  const piece = fc.constantFrom(
    ..."0 1 23 . , 万 億 千 二 〇 半 年 時 : / ~ - v k twenty hundred and a half ' ％ ８".split(" "),
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, end, values } of readNumbers(text, "ja")) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(values).not.toEqual([]);
        expect(values).not.toContain("NaN");
      }
    }),
  );
});

test("a number of any size is read in every style", () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), (number) => {
      const myriads = `${Math.floor(number / 10_000)}万`;
      const rest = number % 10_000;
      const japanese = [`${myriads}${rest}`, `${myriads}${rest.toLocaleString("en")}`];
      const full = String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
      const styles = [String(number), number.toLocaleString("en"), full, ...(number < 10_000 ? [] : japanese)];
      for (const style of styles) expect(readNumbers(style, "ja")[0]?.values).toContain(String(number));
    }),
  );
});
