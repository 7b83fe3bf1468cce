import { sentences, withoutQuotations } from "../../language/sentences.ts";

/** What a chatbot says to its user, in a text. */
export interface Chatter {
  /** Whether the text is nothing else. */
  readonly isWhole: boolean;
  /** Whether people hardly ever write this, so that it is a chatbot's even if the source has a text in this place. */
  readonly isClear: boolean;
  /** The line that a translation service adds to what is copied from it; null if a chatbot said it. */
  readonly line: string | null;
}

/** Finds what a chatbot says to its user in a text, except for quotations; null if it is not in it. */
export function chatterIn(text: string): Chatter | null {
  const pieces = piecesOf(text);
  const kinds = pieces.map((piece, index) => kindOf(piece, AGREEMENT.test(pieces[index - 1] ?? "")));
  const isWhole = kinds.every((kind) => kind !== null);
  const isClear = kinds.includes("clear");
  return isClear || (isWhole && kinds.includes("common")) ? { isWhole, isClear, line: null } : null;
}

/** Finds the line that a translation service adds to what is copied from it. */
export function serviceLineIn(text: string): Chatter | null {
  const line = SERVICE.exec(text)?.[0];
  return line === undefined ? null : { isWhole: !/\p{L}/u.test(text.replace(line, "")), isClear: true, line };
}

/** Whether a text is about what chatbots say, so that it may correspond to such a phrase. */
export function isAboutChatter(text: string, { isClear, line }: Chatter): boolean {
  if (line !== null) return SERVICE.test(text);
  return chatterIn(text) !== null || ABOUT_TRANSLATION.test(text) || (!isClear && ABOUT_HELP.test(text));
}

/** The line in the language of its user, as a sentence at the end. */
const SERVICE = new RegExp(
  `(?<=^[\\s※*_]{0,3}|[.。．!！?？…)）]\\s?)(?:${[
    "translated with NAME \\(free version\\)",
    "übersetzt mit NAME \\(kostenlose version\\)",
    "traduit avec NAME \\(version gratuite\\)",
    "tradotto con NAME \\(versione gratuita\\)",
    "vertaald met NAME \\(gratis versie\\)",
    "traducción realizada con la versión gratuita del traductor NAME",
    "traduzido com a versão gratuita do tradutor - NAME",
    "NAME ?[(（]無料版[)）]で翻訳しました",
    "(?:通过 ?)?NAME ?[(（]免费版[)）] ?翻译",
    "NAME ?\\(무료 버전\\)으로 번역되었습니다",
  ]
    .join("|")
    .replaceAll("NAME", "(?:www\\.)?deepl\\.com(?:/translator)?")})[。.]?(?=[\\s*_]{0,3}$)`,
  "iu",
);

/** About translations, chatbots or apologies. */
const ABOUT_TRANSLATION =
  /translat|訳|語版|\bversion|original|原文|オリジナル|そのまま|sorry|apolog|申し訳|すみません|ごめん|\bAIs?\b|language model|言語モデル|assistant|アシスタント|chat|チャット|prompt|プロンプト/i;

/** About help, questions and wishes, which people write about too. */
const ABOUT_HELP =
  /help|hope|question|know|feel free|happy|glad|need|want|役|幸い|参考|質問|不明|気軽|遠慮|知らせ|教えて|連絡|願|嬉し|うれし|ください|下さい|維持|保/i;

/** A phrase of a chatbot, or a piece that only introduces one. People also use `common` phrases. */
type Kind = "clear" | "common" | "filler";

/**
 * The sentences of a text and what is before and after a colon, in lower case, without quotations and the marks around
 * them.
 */
function piecesOf(text: string): string[] {
  return sentences(withoutQuotations(text.replaceAll("’", "'")).replace(/\s+/g, " "))
    .flatMap((sentence) => sentence.text.split(/(?<=:)\s|(?<=：)/))
    .map((piece) =>
      piece
        .replace(/^[^\p{L}]+/u, "")
        .slice(0, LONGEST_PIECE)
        .trim()
        .toLowerCase(),
    )
    .filter((piece) => piece !== "");
}

/** In characters. Chatbots say such things in short sentences, and some phrases take cubic time. */
const LONGEST_PIECE = 300;

/** An answer that begins a reply, as a whole piece or as the beginning of one. */
const ANSWER =
  "(?:sure(?: thing)?|certainly|of course|absolutely|understood|got it|okay|ok|はい|もちろん(?:です)?|(?:承知|了解)(?:いた)?しました|かしこまりました|(?:わか|分か)りました|お待たせ(?:いた)?しました)";
const AGREEMENT = new RegExp(`^${ANSWER}[、。！!.,:]*$`);
const AGREED = new RegExp(`^${ANSWER}(?:[、。！!.,:]| ?[-–—])\\s*`);
const LABEL =
  /^(?:(?:please )?note|p\.s\.|here (?:it is|you go)|注意?|補足|備考|(?:以下|こちら)です|申し訳(?:あり|ござい)ません)(?: that)?[:：。.!！]?$/;

/** A person says where to reply; a chatbot waits for a reply. */
const OF_A_PERSON =
  /github|issue|pull request|\bprs?\b|e?-?mail|comment|twitter|slack|discord|@|イシュー|プルリク|メール|コメント|フォーム/;

function kindOf(piece: string, followsAgreement: boolean): Kind | null {
  if (AGREEMENT.test(piece) || LABEL.test(piece)) return "filler";
  const said = piece.replace(AGREED, "").replace(/^(?:please )?note(?: that|,) ?/, "");
  const isReply = followsAgreement || AGREED.test(piece);
  if (CLEAR.some((phrase) => phrase.test(said)) || (isReply && REPLIES.some((phrase) => phrase.test(said))))
    return "clear";
  return COMMON.some((phrase) => phrase.test(said)) && !OF_A_PERSON.test(said) ? "common" : null;
}

const LANGUAGE =
  "(?:english|japanese|chinese|korean|french|german|spanish|portuguese|italian|russian|dutch|polish|turkish|vietnamese|indonesian|thai)";
const HERE =
  "^(?:here(?:'s| is| are)|below(?: is| are|,? you(?:'ll| will) find)|the following is)(?: the| your| a| an| my)?";
const TEXT = "(?:text|content|markdown|mdx|document|article|passage|file|paragraph|sentence|page)";
const MARKUP =
  "(?:format(?:ting)?|links?|urls?|markdown|code|placeholders?|front ?matter|html|structure|layout|headings?|technical terms|proper nouns|tags|tone|style)";
const KEPT = "(?:kept|preserved|maintained|retained|left|not translated|translated|unchanged)";

const TRANSLATION = "(?:翻訳|訳文|英訳|和訳|(?:日本|英|中国|韓国|フランス|ドイツ|スペイン)語(?:版|訳))(?:結果|文|版)?";
const GIVEN_AS = "(?:ご(?:指定|依頼|提示|提供|要望)|提供|お送り|いただいた)";
const GIVEN = `${GIVEN_AS}(?:の|された|いただいた|頂いた)?`;
const TEXT_JA = "(?:markdown|マークダウン|テキスト|文章|文|内容|原文|ドキュメント|文書|ページ|記事|コンテンツ)";
/**
 * What a chatbot calls the text that it has translated, without a name that a person would give. Only one of these can
 * match anywhere, or some texts would take exponential time.
 */
const CALLED_JA = `(?:${GIVEN_AS}|された|頂いた|${TEXT_JA}|日本語|英語|全文|上記|その|へ|に|の|を|、|\\s)*`;

/** Without the flag that ignores case, which makes them take three times as long to compile. */
const phrases = (list: readonly string[]): RegExp[] => list.map((phrase) => new RegExp(phrase, "u"));

/** Phrases about the translation that was asked for, and about the chatbot. */
const CLEAR = phrases([
  `${HERE} (?:[\\w-]+ ){0,3}translat(?:ion|ed)\\b`,
  `${HERE} (?:[\\w-]+ ){0,3}${LANGUAGE} version of (?:the|your) (?:provided|given|${TEXT})`,
  `^(?:i'm|i am) sorry,? but\\b.*\\b(?:translat|text|content|markdown|provide|assist|request)`,
  `^i apologi[sz]e\\b.*\\b(?:translat|text|content|confusion|misunderstanding)`,
  `^it (?:seems|looks|appears)(?: like| that)* you (?:didn't|did not|haven't|have not) .*\\b(?:${TEXT}|translat)`,
  `^(?:please|could you(?: please)?|can you(?: please)?) (?:provide|paste|share|send) .*\\btranslat`,
  `^i(?:'ll| will|'d be| would be)\\b.*\\btranslat`,
  `^(?:once|if) you (?:provide|share|paste|send) .*\\btranslat`,
  `^(?:let me know if|would you like me to|do you want me to) .*\\btranslat`,
  `^there (?:is|was) no (?:\\w+ )?${TEXT}\\b.*\\bto translate`,
  `^(?:unfortunately, )?i(?:'m| am)? (?:can't|cannot|unable to|not able to) (?:translate|assist with|fulfil|comply with)`,
  `^(?:as|i'm|i am)(?: just| only)? an? (?:ai(?: language)? (?:model|assistant)|(?:large )?language model|ai[,.])`,
  `\\b${MARKUP}\\b.*\\b(?:have|has) been ${KEPT}\\b.*\\b(?:original|source text|untranslated|as (?:is|they (?:are|were)))\\b`,
  `^(?:以下|下記|次|こちら)(?:が|は|に)、?${CALLED_JA}${TRANSLATION}(?:です|になります|となります|でございます|を(?:示|提示|記載|お送り|お届け)(?:いた)?し?ます)`,
  `^${TRANSLATION}は、?(?:以下|下記|次)の(?:通り|とおり|よう)`,
  `^${GIVEN}${TEXT_JA}(?:の内容)?を.{0,20}(?:翻訳|訳)(?:いた)?し(?:ました|ます)`,
  `^(?:以下|下記|次|こちら)(?:が|は|に)、?(?=.*${GIVEN})${CALLED_JA}${TRANSLATION}`,
  `翻訳(?:する|すべき|対象の|したい|してほしい)${TEXT_JA}(?:が|を|は).{0,20}(?:ません|ください|下さい|いないよう)`,
  `^申し訳(?:ありません|ございません|ないのですが).*(?:翻訳|テキスト|文章|内容|リクエスト|ご依頼|お手伝い)`,
  `^(?:私は)?(?:ai|大規模言語モデル|言語モデル)(?:アシスタント|言語モデル|モデル)?(?:として|なので|ですので|であるため)`,
]);

/** Phrases that are clear after an answer such as “Sure!”. */
const REPLIES = phrases([
  `${HERE} .*\\b(?:version|${TEXT})\\b`,
  `^i(?:'ll| will| can|'d be| would be| have|'ve)\\b.*\\b(?:help|translat|assist)`,
  `^(?:以下|下記|次|こちら)(?:が|は|に|の(?:通り|とおり)).*(?:訳|版|文章|テキスト)`,
  `(?:翻訳|訳)(?:いた)?し(?:ました|ます)`,
]);

/** Phrases that people use too. */
const COMMON = phrases([
  `^${LANGUAGE}? ?translat(?:ion|ed (?:text|version|content)):$`,
  `${HERE} (?:[\\w-]+ )?${LANGUAGE} (?:version|text)\\b`,
  `^(?:翻訳|訳文|翻訳文|日本語訳|英訳|和訳)[：:]$`,
  `^i(?:'ve| have)? (?:also )?(?:${KEPT}|made sure|ensured|tried)\\b.*\\b(?:${MARKUP}|original|translation|meaning)\\b`,
  `^(?:the|this) translation (?:keeps|preserves|maintains|retains|aims|follows)\\b`,
  `\\b${MARKUP}\\b.*\\b(?:is|are|was|were|remains?|have|has)\\b.*\\b${KEPT}\\b`,
  `^(?:i )?(?:really )?hope (?:this|that|it|the)(?: \\w+)? (?:helps?|(?:is|was) helpful|meets)\\b`,
  `^(?:please )?(?:just )?(?:let me know|feel free to (?:ask|let me know|reach out|share|provide))\\b`,
  `^if (?:you|there)\\b.*\\b(?:let me know|feel free|just ask|i(?:'ll|'d| will| would) be (?:happy|glad))`,
  `^(?:is there|do you (?:want|need)|would you like)\\b.*\\b(?:anything else|me to)\\b`,
  `^i(?:'d|'ll| would| will) be (?:happy|glad) to (?:help|assist|translate)`,
  `^(?:以下|下記|次)の(?:通り|とおり|ように)、?.{0,20}(?:翻訳|訳)`,
  `(?:書式|フォーマット|形式|構文|リンク|コード|url|改行|タグ|マークダウン|markdown|固有名詞|専門用語).{0,40}(?:原文|元の|オリジナル|そのまま).{0,30}(?:ました|ています|ております|てあります)`,
  `^(?:他|ほか|その他|また|もし|さらに|何か)?.{0,12}(?:質問|不明|要望|お手伝い|修正|調整|必要).{0,24}(?:あれば|ありましたら|ございましたら|でしたら|でしょうか|ありますか)`,
  `お役に立て(?:れば|ましたら|たら)`,
  `(?:お気軽に|遠慮なく)(?:お(?:知らせ|申し付け|尋ね)|ご(?:相談|質問))`,
]);
