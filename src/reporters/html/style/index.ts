import actions from "./actions.css?text";
import filters from "./filters.css?text";
import findings from "./findings.css?text";
import head from "./head.css?text";
import map from "./map.css?text";
import marks from "./marks.css?text";
import narrow from "./narrow.css?text";
import overview from "./overview.css?text";
import pair from "./pair.css?text";
import pairs from "./pairs.css?text";
import print from "./print.css?text";
import rest from "./rest.css?text";
import rows from "./rows.css?text";
import theme from "./theme.css?text";

/** The style of the HTML report. Later files override earlier ones. */
export const style = [
  theme,
  head,
  filters,
  overview,
  pairs,
  pair,
  map,
  rows,
  marks,
  findings,
  actions,
  rest,
  narrow,
  print,
].join("\n");
