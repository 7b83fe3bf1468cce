import type { Locale } from "../../../types/reporter.ts";

/** The state of the view, as in the fragment of the URL: `#pair-1-2?rule=url-drift&text=silver`. */
export interface View {
  /** The id of the current element; "" for none. */
  readonly place: string;
  /** Hidden severities. */
  readonly without: readonly string[];
  readonly rule: string;
  /** The id of the only pair that is shown; "" for all. */
  readonly pair: string;
  readonly text: string;
  /** Whether only findings that an earlier report does not have are shown. */
  readonly onlyNew: boolean;
  /** Null for the language that the page was written in. */
  readonly language: Locale | null;
}

/** Parses the fragment of a URL, whatever it contains. */
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
    onlyNew: parameters.has("new"),
    language: language === "en" || language === "ja" ? language : null,
  };
}

/** The fragment of a view, without defaults. */
export function fragmentOf({ place, without, rule, pair, text, onlyNew, language }: View): string {
  const parameters = new URLSearchParams();
  for (const severity of without) parameters.append("without", severity);
  for (const [name, value] of Object.entries({
    rule,
    pair,
    text,
    new: onlyNew ? "only" : "",
    language: language ?? "",
  })) {
    if (value !== "") parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === "" ? `#${place}` : `#${place}?${query}`;
}

/** Whether any filter is set. */
export function isFiltered({ without, rule, pair, text, onlyNew }: View): boolean {
  return onlyNew || without.length > 0 || rule !== "" || pair !== "" || text !== "";
}
