/** A page in each of some languages, by tag. */
export const TEXTS: Readonly<Record<string, string>> = {
  ja: "# 準備\n\n急須を温めてから茶葉を入れ、沸かしたお湯を少し冷まして静かに注ぎます。\n",
  en: "# Preparation\n\nWarm the teapot first, then add the leaves, and slowly pour in the water that has cooled a little.\n",
  fr: "# Préparation\n\nRéchauffez d'abord la théière, puis ajoutez les feuilles et versez doucement l'eau qui a un peu refroidi.\n",
  de: "# Vorbereitung\n\nWärmen Sie zuerst die Kanne, geben Sie dann die Blätter hinein und gießen Sie langsam das abgekühlte Wasser auf.\n",
  pt: "# Preparação\n\nAqueça primeiro o bule, depois coloque as folhas e despeje devagar a água que já esfriou um pouco.\n",
  ko: "# 준비\n\n먼저 찻주전자를 데운 다음 찻잎을 넣고 조금 식힌 물을 천천히 붓습니다.\n",
  zh: "# 准备\n\n先把茶壶温热，然后放入茶叶，再慢慢倒入稍微放凉的热水，最后等待三分钟。\n",
};
