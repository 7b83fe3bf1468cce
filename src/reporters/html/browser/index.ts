import type { Locale } from "../../../types/reporter.ts";
import { interfaceText } from "../words.ts";
import { addActions } from "./actions/index.ts";
import { all, byId, closestTo, toolbar } from "./elements.ts";
import { filtering, pairOptions } from "./filter.ts";
import { goTo, stepTo } from "./go.ts";
import { setLanguage } from "./language.ts";
import { watchBar } from "./sticky.ts";
import { fragmentOf, isFiltered, readView, type View } from "./view.ts";

/** The script of the HTML report. The page works without it; it adds filters, keys, copying and languages. */

const root = document.documentElement;
const written: Locale = root.lang === "ja" ? "ja" : "en";
const status = toolbar().querySelector("[role=status]");
const nothing = document.querySelector<HTMLElement>(".nothing");
const reset = byId("reset", HTMLButtonElement);
const dialog = byId("keys", HTMLDialogElement);
const fields = {
  text: byId("text", HTMLInputElement),
  rule: byId("rule", HTMLSelectElement),
  pair: byId("pair", HTMLSelectElement),
};
const filter = filtering();
let view = readView("");

root.classList.add("scripted");
addActions({ locale: () => view.language ?? written, go: (id) => change({ place: id }, false) });
watchBar();
fields.pair?.append(...pairOptions());
/* The URL holds the whole view, so that back and forward work. */
addEventListener("hashchange", () => show(readView(location.hash)));

function change(changes: Partial<View>, remember: boolean): void {
  const next = { ...view, ...changes };
  const fragment = fragmentOf(next);
  show(next);
  if (next.place !== "") goTo(next.place);
  if (fragment === (location.hash || "#")) return;
  if (remember) location.hash = fragment;
  else location.replace(fragment);
}

function show(next: View): void {
  const changed = {
    filter: filterOf(next) !== filterOf(view) || next.language !== view.language,
    place: next.place !== view.place,
  };
  view = next;
  const locale = view.language ?? written;
  setLanguage(locale);
  for (const name of ["text", "rule", "pair"] as const) {
    const field = fields[name];
    if (field && field.value !== view[name]) field.value = view[name];
  }
  const onlyNew = byId("only-new", HTMLElement);
  if (onlyNew) onlyNew.ariaPressed = String(view.onlyNew);
  for (const button of all("button[data-severity]", HTMLElement, toolbar())) {
    button.ariaPressed = String(!view.without.includes(button.dataset.severity ?? ""));
  }
  if (changed.filter) applyFilter(locale);
  if (changed.place) goTo(view.place);
}

function filterOf(of: View): string {
  return fragmentOf({ ...of, place: "", language: null });
}

function applyFilter(locale: Locale): void {
  const left = filter(view);
  const isWhole = !isFiltered(view);
  if (status) status.textContent = isWhole ? "" : interfaceText(locale, "showing", [left.shown, left.all]);
  if (reset) reset.hidden = isWhole;
  for (const summary of all(".summary", HTMLElement)) summary.hidden = !isWhole;
  if (nothing) nothing.hidden = left.shown > 0 || isWhole;
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const way = closestTo(event, "a[href^='#']");
  if (way instanceof HTMLAnchorElement) {
    event.preventDefault();
    change({ place: way.hash.slice(1) }, true);
    return;
  }
  const button = closestTo(event, "button");
  if (button) press(button);
});

function press(button: HTMLElement): void {
  const { severity, language, only } = button.dataset;
  if (severity !== undefined) {
    const others = view.without.filter((each) => each !== severity);
    change({ without: others.length < view.without.length ? others : [...others, severity], place: "" }, true);
  } else if (only !== undefined) change({ rule: only, place: "" }, true);
  else if (language === "en" || language === "ja") change({ language: language === written ? null : language }, true);
  else if (button.id === "only-new") change({ onlyNew: !view.onlyNew, place: "" }, true);
  else if (button.id === "reset") change({ without: [], rule: "", pair: "", text: "", onlyNew: false }, true);
  else if (button.id === "help") dialog?.showModal();
  else if (button.id === "close") dialog?.close();
  else if (button.matches(".copy")) void copy(button);
}

/** Copies the text of a button, or else that before it, which stays selected for manual copying if that fails. */
async function copy(button: HTMLElement): Promise<void> {
  const shown = button.previousElementSibling;
  const text = button.dataset.copy ?? shown?.textContent ?? "";
  if (shown && button.dataset.copy === undefined) getSelection()?.selectAllChildren(shown);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyOldWay(text)) return;
  }
  button.textContent = interfaceText(view.language ?? written, "copied", []);
  if (button.ariaLabel !== null) button.ariaLabel = button.textContent;
}

/** Copies on pages from servers without HTTPS, and where the permission is denied. */
function copyOldWay(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", put);
  return isCopied;
}

/** How long to wait after a key press before filtering, in milliseconds. */
const PAUSE = 120;
let typing = 0;

document.addEventListener("input", ({ target }) => {
  if (target !== fields.text) return;
  clearTimeout(typing);
  typing = setTimeout(() => change({ text: fields.text?.value ?? "", place: "" }, false), PAUSE);
});

document.addEventListener("change", ({ target }) => {
  for (const name of ["rule", "pair"] as const) {
    if (target === fields[name]) change({ [name]: fields[name]?.value ?? "", place: "" }, true);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open) return;
  const { target, key } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    if (key === "Escape") target.blur();
    return;
  }
  if (key === "/") {
    event.preventDefault();
    fields.text?.select();
  } else if (key === "?") dialog?.showModal();
  else {
    const next = stepTo(key);
    if (next !== null) change({ place: next }, false);
  }
});

show(readView(location.hash));
