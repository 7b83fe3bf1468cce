/** The script of the HTML report: keys and filters. The page is complete without it. */
export const script = `
"use strict";
const all = (selector) => [...document.querySelectorAll(selector)];
const seen = (element) => !element.hidden;
for (const element of all(".filters, .keys")) element.hidden = false;

/* Filters: a finding shows if its severity is pressed and its rule is the chosen one, or none is. */
const buttons = all(".filters button");
const chosen = document.querySelector(".filters select");
const filter = () => {
  const off = new Set(buttons.filter((b) => b.ariaPressed === "false").map((b) => b.dataset.severity));
  for (const each of all(".card, .again, .jumps a")) {
    each.hidden = off.has(each.dataset.severity) || (chosen.value !== "" && chosen.value !== each.dataset.rule);
  }
};
for (const button of buttons) {
  button.addEventListener("click", () => {
    button.ariaPressed = String(button.ariaPressed === "false");
    filter();
  });
}
chosen?.addEventListener("change", filter);

/* Keys: to the next element below the one that the reader last went to, or the first. */
let place = null;
const go = (elements, step) => {
  const after = (e) => place === null || place.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
  const found = step > 0
    ? elements.find((e) => e !== place && after(e))
    : elements.findLast((e) => e !== place && place !== null && !after(e) && !e.contains(place));
  if (!found) return;
  place = found;
  found.scrollIntoView({ block: found.matches(".card") ? "center" : "start" });
  if (found.matches(".card")) found.focus({ preventScroll: true });
};
const keys = {
  j: () => go(all(".card").filter(seen), 1),
  k: () => go(all(".card").filter(seen), -1),
  n: () => go(all(".pair"), 1),
  p: () => go(all(".pair"), -1),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input")) return;
  keys[event.key]?.();
});

/* Copying, where the browser allows it. */
if (navigator.clipboard) {
  for (const button of all(".fix button")) {
    button.hidden = false;
    button.addEventListener("click", () => navigator.clipboard.writeText(button.previousElementSibling.textContent));
  }
}
`;
