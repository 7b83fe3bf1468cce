/** A page and its translation in which formulas and a table interrupt the sentences. */
export const SPRINGS = {
  source:
    "# ばね\n\n長さ $L$ のばねにおもりをつるす実験。\n以降の記号は[1]に従う。ここで、伸び $x$ に対して、力 $F$ は比例で決まる。すなわち、\n$$\nF = kx(向きは上)\n$$\nとなる。おもりを揺らすと、その周期 $T$ は\n$$\nT = 2\\pi\\sqrt{\\frac{m}{k}}\n$$\n\nのように表せる。\n\n今回使ったばねは\n\n| 種類 | 式 |\n|---|---|\n| 弱いばね | $k = 2$ |\n\nとなる。\n\n## 誤差\n\nおもりの質量が\n\n$$\nm < 3k\n$$\n\nという範囲にある実験だけを使う。\n記号は[1]に従う。\n",
  target:
    "# Springs\n\nThis is an experiment in which a weight hangs from a spring of length $L$.\n\nThe symbols follow [1].\n\nFor an extension $x$, the force $F$ is proportional to it:\n\n$$\nF = kx(\\text{upwards}).\n$$\n\nWhen the weight swings, its period $T$ can be written as\n\n$$\nT = 2\\pi\\sqrt{\\frac{m}{k}}.\n$$\n\nThe springs of this experiment are the following:\n\n| Kind | Formula |\n|---|---|\n| A weak spring | $k = 2$ |\n\n## Error\n\nThe experiments are those in which the mass of the weight satisfies\n\n$$\nm < 3k.\n$$\n\nThe symbols follow [1].\n",
};
