import type { Locale } from "../../../types.ts";

/** What the reader looks at, as the address of the page says it: `#pair-1-2?rule=url-drift&text=silver`. */
export interface View {
  /** The id of the element that the reader went to; "" for none. */
  readonly place: string;
  /** Severities that are not shown. */
  readonly without: readonly string[];
  readonly rule: string;
  /** The id of the only pair that is shown; "" for all. */
  readonly pair: string;
  readonly text: string;
  /** Null for the language in which the page was written. */
  readonly language: Locale | null;
}

/** Reads the fragment of an address, whatever it says. */
export function readView(fragment: string): View {
  const [, place = "", query = ""] = /^#?([^?]*)\??(.*)$/s.exec(fragment) ?? [];
  const parameters = new URLSearchParams(query);
  const language = parameters.get("language");
  return {
    place,
    without: parameters.getAll("without"),
    rule: parameters.get("rule") ?? "",
    pair: parameters.get("pair") ?? "",
    text: parameters.get("text") ?? "",
    language: language === "en" || language === "ja" ? language : null,
  };
}

/** The fragment that says so; what is as usual is left out. */
export function fragmentOf({ place, without, rule, pair, text, language }: View): string {
  const parameters = new URLSearchParams();
  for (const severity of without) parameters.append("without", severity);
  for (const [name, value] of Object.entries({ rule, pair, text, language: language ?? "" })) {
    if (value !== "") parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === "" ? `#${place}` : `#${place}?${query}`;
}

/** Whether it shows less than everything. */
export function isFiltered({ without, rule, pair, text }: View): boolean {
  return without.length > 0 || rule !== "" || pair !== "" || text !== "";
}
