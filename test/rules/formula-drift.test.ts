import { testRule } from "./tester.ts";

testRule("formula-drift", [
  {
    name: "a lost index, a lost backslash, and a number, which is not reported again",
    source:
      "# 平均\n\n平均は $\\mu_1$ です。\n\n$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$\n\n分散は $s^2 = 0.25$ です。\n",
    target:
      "# Mean\n\nThe mean is $\\mu$.\n\n$$\n\\begin{pmatrix} a & b \\ c & d \\end{pmatrix}\n$$\n\nThe variance is $s^2 = 0.52$.\n",
    findings: [
      "3 3 The formula is “$\\mu$”, but “$\\mu_1$” in the source",
      "5 5 The formula is “$$ \\begin{pmatrix} a & b \\ c & d \\end{pmatrix} $$”, but “$$ \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} $$” in the source",
      "9 9 The formula is “$s^2 = 0.52$”, but “$s^2 = 0.25$” in the source",
    ],
  },
  {
    name: "spaces, punctuation and text in another language",
    source: "利益は $p_{\\text{売上}} - c_1$ です。\n\n$$x^2\\,dx$$\n",
    target: "The profit is $p_{\\text{sales}}-c_1$.\n\n$$\nx^2 dx.\n$$\n",
    findings: [],
  },
  {
    name: "other notations of the same formula",
    source: "$\\dfrac{a}{b} \\leqq c_1$ で、$\\boldsymbol{x} \\to \\left( 0.5, y^2 \\right)$ です。\n",
    target: "Here, $\\frac{a}{b} \\le c_1$, and $\\mathbf{x} \\rightarrow (0{,}5, y^2)$.\n",
    findings: [],
  },
  {
    name: "a formula in words, and one that is elsewhere",
    source: "面積は $\\pi r^2$ です。半径は $r_0$ とします。\n",
    target: "Let the radius be $r_0$. The area is pi times the square of the radius, or $a_0$.\n",
    findings: [],
  },
  {
    name: "code, and prices",
    source: "`$a_1$` と入力します。価格は $5 で、`my_tea` は $6 です。\n",
    target: "Enter `$a_2$`. The price is $5, and `my_tea` is $7.\n",
    findings: [],
  },
]);
