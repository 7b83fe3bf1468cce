import { expect, it } from "vitest";
import { matched } from "./pages.ts";

const SOURCE = String.raw`三年使った電気ケトルが、湯が沸いても止まらなくなりました。5月3日に分解して、原因を探してみました。

> 分解すると保証が受けられなくなります。

必要な道具は次のとおりです。

1. ドライバー（PH1）
2. テスター
3. 接点復活剤 20 ml

<!--more-->

## 原因を探す

底のネジを 3 本外すと、基板が見えます。サーモスタットは 1,200 円で買えますが、今回は掃除だけで直りました。修理代は 3万円から 500円に減ったことになります。

---

**注意：** 電源は必ず抜いてください。

- 電源コード
  - 根元の断線
  - プラグの変色
- 基板
  - ハンダの割れ

温度は $T = T_0 + \frac{Q}{mc}$ で求めます。

$$
Q = mc\Delta T
$$

詳しくは[前回の記事](/posts/thermostat/)と[データシート](https://example.com/ds/tx-100.pdf "TX-100")を見てください。質問は [@kettle_lab](https://x.com/kettle_lab) まで。`;

const TARGET = String.raw`After three years of use, my electric kettle no longer stopped when the water boiled. On May 3, I took it apart to look for the cause.

> Taking it apart voids the warranty.

You need the following tools.

1. A screwdriver (PH1)
2. A multimeter
3. 20 ml of contact cleaner

<!--more-->

## Looking for the cause

Once you remove the 3 screws at the bottom, you can see the circuit board. A thermostat costs 1,200 yen, but this time cleaning was enough. The repair bill went from 30,000 yen to 500 yen.

---

**Caution:** Always unplug it first.

- Power cord
  - A break at the base
  - A discolored plug
- Circuit board
  - Cracked solder

The temperature is $T = T_0 + \frac{Q}{mc}$.

$$
Q = mc\Delta T
$$

For details, see [the previous post](/en/posts/thermostat/) and [the datasheet](https://example.com/ds/tx-100.pdf "TX-100"). Questions go to [@kettle_lab](https://x.com/kettle_lab).`;

it.each([
  [
    "a short paragraph between a thematic break and a list",
    "**Caution:** Always unplug it first.\n\n",
    "注意： 電源は必ず抜いてください。",
  ],
  [
    "a formula",
    String.raw`$$
Q = mc\Delta T
$$

`,
    String.raw`$$ Q = mc\Delta T $$`,
  ],
])("does not look for %s in the text beside it", async (_, lost, text) => {
  const { unmatchedBlocks } = await matched(SOURCE, TARGET.replace(lost, ""));
  expect(unmatchedBlocks.map((one) => `${one.side} ${one.text}`)).toEqual([`source ${text}`]);
});
