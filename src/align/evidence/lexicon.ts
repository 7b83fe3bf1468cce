/** The concepts that a heading names. */
export function concepts(title: string): string[] {
  const text = title.normalize("NFKC").toLowerCase();
  return CONCEPTS.filter(([, phrases]) => phrases.test(text)).map(([concept]) => concept);
}

/** Concepts of common headings, with phrases for each in several languages. A heading may contain several. */
const CONCEPTS: readonly (readonly [concept: string, phrases: RegExp])[] = [
  [
    "introduction",
    /はじめに|初めに|まえがき|前書き|序文|導入|イントロ|introduction|^intro\b|preface|foreword|getting started|^first\b/,
  ],
  ["overview", /概要|全体像|overview|outline/],
  [
    "conclusion",
    /おわりに|終わりに|終りに|最後に|さいごに|むすび|結び|あとがき|conclusion|conclud|finally|in closing|closing|afterword|wrap(?:ping)?[ -]?up|^last|^in the end|^at the end/,
  ],
  ["summary", /まとめ|要約|総括|summary|conclusion|wrap(?:ping)?[ -]?up|recap|takeaway/],
  ["impressions", /感想|所感|印象|impression|thought|feeling|reflection|comment/],
  ["references", /参考|出典|文献|引用元|リファレンス|reference|bibliography|source|further reading|see also/],
  ["background", /背景|経緯|きっかけ|動機|background|motivation|trigger|history|context/],
  ["purpose", /目的|狙い|ねらい|ゴール|purpose|objective|aim|goal/],
  ["result", /結果|成果|result|outcome/],
  ["problem", /課題|問題|困った|つらい|problem|issue|challenge|trouble|pain/],
  ["solution", /解決|対策|対処|対応|solution|solving|resolv|fix|workaround|measure/],
  ["preparation", /準備|前提|事前|preparation|prepare|prerequisite|requirement|before /],
  ["installation", /導入|インストール|セットアップ|install|set ?up/],
  ["usage", /使い方|使用方法|利用方法|使用例|usage|how to use|use it|using|reference/],
  ["example", /例|サンプル|事例|example|sample|case/],
  ["method", /方法|手法|やり方|手順|手段|method|how to|way|procedure|step|approach/],
  ["environment", /環境|environment/],
  ["contents", /目次|もくじ|contents/],
  ["note", /補足|注意|備考|おまけ|余談|注釈|note|caveat|caution|supplement|bonus|aside|appendix/],
  ["other", /その他|そのほか|ほか|other|miscellaneous|etc/],
  ["future", /今後|これから|展望|将来|来年|future|next|coming|from now on|outlook|going forward/],
  ["review", /振り返り|ふりかえり|反省|retrospective|review|looking back|reflection/],
  ["self", /自己紹介|profile|about me|self[- ]introduction|who am i/],
  ["definition", /とは|って何|what is|what are|what's|about/],
  ["reason", /理由|なぜ|どうして|reason|why/],
  ["compare", /比較|違い|comparison|compar|difference|versus/],
  ["structure", /構成|構造|仕組み|アーキテクチャ|structure|architecture|configuration|mechanism|how .{0,100}works/],
  ["implementation", /実装|implement/],
  ["test", /テスト|検証|試し|試す|test|verif|try/],
  ["question", /質問|質疑|疑問|よくある|question|faq|q&a/],
  ["answer", /回答|解答|答え|answer/],
  ["parameters", /引数|パラメータ|parameter|argument/],
  ["returns", /戻り値|返り値|返値|return/],
  ["pitfall", /落とし穴|はまり|ハマり|トラブル|pitfall|trouble|gotcha|stuck/],
  ["good", /良かった|よかった|良い点|メリット|利点|good|merit|advantage|benefit|pro(?:s)?\b/],
  ["bad", /悪かった|悪い点|デメリット|欠点|bad|demerit|disadvantage|drawback|con(?:s)?\b/],
  ["event", /勉強会|イベント|会場|event|venue|meetup/],
  ["talk", /発表|登壇|講演|セッション|talk|presentation|session|speak/],
  ["acknowledgements", /謝辞|感謝|acknowledg|thank|credit/],
];
