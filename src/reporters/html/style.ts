/** The style of the HTML report. Every text colour keeps a contrast of 4.5 to 1 on its ground in both themes. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f7f5f1; --sheet: #fffefb; --second: #f3efe7; --ink: #24211c; --soft: #665f54; --faint: #6f675b; --rule: #e6e0d6; --dash: #c4baaa;
  --bean: #8c4a16; --dough: #e9a94f;
  --error: #b3261e; --error-ground: #fdf1ef; --error-mark: #f8c9c3;
  --warn: #855300; --warn-ground: #fdf6e6; --warn-mark: #f6d998;
  --info: #1b5fb4; --info-ground: #eff5fd; --info-mark: #c4dbf8;
  --good: #2c6e3f;
  --interface: system-ui, -apple-system, "Segoe UI", Roboto, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif;
  --text: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
:lang(ja) {
  --interface: system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif;
  --text: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", Meiryo, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151413; --sheet: #1c1b1a; --second: #262421; --ink: #e8e4dc; --soft: #aca598; --faint: #958e82; --rule: #33302c; --dash: #534d45;
    --bean: #e5b272; --dough: #c98b3a;
    --error: #ff9c92; --error-ground: #2a1a18; --error-mark: #74302a;
    --warn: #f0bd62; --warn-ground: #292214; --warn-mark: #664c14;
    --info: #93bfff; --info-ground: #182233; --info-mark: #294a7c;
    --good: #86c995;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; }
body { margin: 0 auto; max-width: 84rem; padding: 0 2rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.6 var(--interface); -webkit-text-size-adjust: 100%; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--bean); outline-offset: 2px; }
.error { --accent: var(--error); --ground: var(--error-ground); --mark: var(--error-mark); }
.warn { --accent: var(--warn); --ground: var(--warn-ground); --mark: var(--warn-mark); }
.info { --accent: var(--info); --ground: var(--info-ground); --mark: var(--info-mark); }

.masthead { padding: 2.5rem 0 1rem; }
.brand { display: flex; align-items: center; gap: .5rem; margin: 0; color: var(--bean); font-weight: 600; letter-spacing: .01em; }
.brand [lang] { font-weight: 400; color: var(--soft); }
.fish { width: 2.4rem; fill: var(--dough); }
.fish .scale { fill: none; stroke: var(--bean); stroke-width: 1.2; stroke-linecap: round; opacity: .7; }
.fish .eye { fill: var(--bean); }
h1 { margin: .9rem 0 1.1rem; font-size: clamp(1.5rem, 4vw, 2.1rem); font-weight: 650; line-height: 1.25; letter-spacing: -.015em; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-bottom: 1.25rem; }
button, select { font: inherit; font-size: .9rem; color: inherit; background: var(--sheet); border: 1px solid var(--rule); border-radius: 99px; padding: .25rem .8rem; cursor: pointer; }
.filters button { color: var(--accent); background: var(--ground); border-color: var(--mark); }
.filters button[aria-pressed="false"] { color: var(--soft); background: none; border-color: var(--rule); text-decoration: line-through; }
.filters label { margin-left: auto; color: var(--soft); font-size: .9rem; }
.filters select { color: var(--ink); }

.pairs { background: var(--sheet); border: 1px solid var(--rule); border-radius: 10px; overflow: auto; max-height: 24rem; }
.pairs ol { list-style: none; margin: 0; padding: 0; }
.pairs li + li, .pairs ol + details, .pairs details ol { border-top: 1px solid var(--rule); }
.pairs a { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: .6rem 1rem; text-decoration: none; }
.pairs a:hover { background: var(--paper); }
.pairs .path { overflow-wrap: anywhere; }
.arrow { color: var(--faint); }
.counts { color: var(--good); font-size: .9rem; }
.counts > span { color: var(--accent); margin-left: .6rem; white-space: nowrap; }
summary { cursor: pointer; color: var(--soft); font-size: .9rem; padding: .45rem 1rem; }
summary:hover { color: var(--ink); }

.pair { margin-top: 3rem; }
.names { position: sticky; top: 0; z-index: 1; display: grid; grid-template-columns: 1fr 1fr; background: var(--paper); border-bottom: 2px solid var(--ink); }
.name { margin: 0; padding: .7rem 1rem .55rem; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
.name.absent { font-weight: 400; color: var(--soft); }
.language { display: inline-block; margin-right: .3rem; padding: 0 .45rem; border-radius: 4px; background: var(--rule); font-size: .8rem; font-weight: 500; }
.jumps { display: flex; flex-wrap: wrap; gap: .4rem; padding: .8rem 0; }
.jumps a { padding: .1rem .6rem; border: 1px solid var(--mark); border-radius: 99px; background: var(--ground); color: var(--accent); font-size: .85rem; text-decoration: none; }
.jumps a:hover { border-color: var(--accent); }
.jumps .line { opacity: .85; font-variant-numeric: tabular-nums; }
.note { margin: .8rem 0; color: var(--soft); font-size: .9rem; }

.rows { background: var(--sheet); border: 1px solid var(--rule); border-radius: 10px; overflow: clip; }
.whole { margin-top: .8rem; }
.whole > summary { padding-left: 0; }
.row { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.row > .cell + .cell { border-left: 1px solid var(--rule); }
.cell { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); align-content: start; padding: .45rem 1rem .45rem 0; font: 13px/1.75 var(--text); }
.number { padding-right: .9rem; text-align: right; color: var(--faint); font-size: .85em; line-height: 2.05; font-variant-numeric: tabular-nums; user-select: none; }
.cell .line { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; word-break: normal; tab-size: 4; min-height: 1.75em; }
.ghost, .row > .cell.ghost { display: flex; align-items: center; justify-content: center; margin: .35rem .75rem; padding: .2rem; border: 1px dashed var(--dash); border-radius: 6px; color: var(--soft); font: italic .85rem/1.5 var(--interface); }
.row:is(.missing, .extra):not(.heading) .ghost span { visibility: hidden; }
.heading { border-top: 1px solid var(--rule); }
.heading .line { font-weight: 700; }
.heading.depth-1 .line { font-size: 1.15em; }
.heading:first-child { border-top: 0; }
.relation { position: absolute; right: 1.25rem; top: .6rem; padding: 0 .5rem; border-radius: 99px; background: var(--rule); color: var(--ink); font-size: .75rem; }
.fold > summary { padding: .15rem 1rem .15rem 3.25rem; font-size: .8rem; color: var(--faint); }
.fold + .fold { border-top: 1px solid var(--rule); }

mark { padding: .12em 0; color: inherit; background: var(--ground); box-shadow: inset 0 -1px 0 var(--mark); }
mark.drifted { background: var(--mark); box-shadow: inset 0 -2px 0 var(--accent); font-weight: 700; }
mark.gap { padding: .12em 0; margin: 0 1px; border-left: 3px solid var(--accent); background: none; box-shadow: none; }
.invisible { padding: 0 .25em; border-radius: 3px; background: var(--ink); color: var(--sheet); font-size: .8em; }

.card { margin: .35rem 1rem 1rem; padding: .8rem 1.1rem .9rem; background: var(--ground); border: 1px solid var(--mark); border-left: 4px solid var(--accent); border-radius: 8px; }
.card:target, .card:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
.card header { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; font-size: .9rem; }
.severity { color: var(--accent); font-weight: 650; }
.rule { color: var(--soft); }
.where { margin-left: auto; color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.where:hover { text-decoration: underline; }
.card p { margin: .25rem 0 0; overflow-wrap: anywhere; }
.card dl { margin: .6rem 0 0; }
.card dl > div { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); }
dt { color: var(--soft); font-size: .85rem; line-height: 1.9; overflow: hidden; text-overflow: ellipsis; }
dd { margin: 0; font: 13px/1.9 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; }
del, ins { padding: .12em 0; background: var(--mark); box-shadow: inset 0 -2px 0 var(--accent); text-decoration: none; font-weight: 700; }
del:empty, ins:empty { background: none; box-shadow: none; border-left: 3px solid var(--accent); margin: 0 1px; }
.fix { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .6rem; margin-top: .6rem; font-size: .9rem; color: var(--soft); }
.fix code, .alike code { padding: .1rem .45rem; border: 1px solid var(--mark); border-radius: 5px; background: var(--sheet); color: var(--ink); font: 13px/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
.fix button { padding: .05rem .7rem; font-size: .85rem; }
.alike { color: var(--soft); font-size: .9rem; }
.again { display: inline-block; scroll-margin-top: 12rem; margin: .1rem 1rem .5rem; color: var(--accent); font-size: .85rem; overflow-wrap: anywhere; }
.again:target { outline: 2px solid var(--accent); outline-offset: 1px; }
.shared { margin-top: 2rem; }
.shared h2 { font-size: 1.1rem; }
.shared .card { margin-inline: 0; }
.shared .card code { font: 13px/1.6 var(--text); }
.shared summary { padding: .45rem 0; }
.places { margin: 0; padding-left: 1.5rem; font-size: .9rem; }
.places li { overflow-wrap: anywhere; }
.places .line { margin-left: .5rem; }

footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 2rem; margin-top: 3rem; color: var(--soft); font-size: .85rem; }
footer p { margin: 0; }
.keys span { margin-right: 1rem; }
kbd { padding: 0 .4em; border: 1px solid var(--rule); border-radius: 4px; background: var(--sheet); font: inherit; }

@media (max-width: 46rem) {
  body { padding: 0 .75rem 3rem; }
  .masthead { padding-top: 1.5rem; }
  .names, .row { grid-template-columns: minmax(0, 1fr); }
  .names { padding: .35rem 0; }
  .name { padding: .1rem .4rem; font-size: .9rem; }
  .row > .cell + .cell:not(.ghost) { border-left: 0; }
  .row:is(.missing, .extra):not(.heading) .ghost { display: none; }
  .cell { grid-template-columns: 2.4rem minmax(0, 1fr); padding: .4rem .7rem .4rem 0; }
  .cell + .cell { padding-bottom: .45rem; }
  .cell + .cell:not(.ghost), .name + .name { background: var(--second); }
  .number { padding-right: .6rem; }
  .row + .row { border-top: 1px solid var(--rule); }
  .card { margin: .35rem .5rem .8rem; padding: .7rem .8rem; }
  .where { margin-left: 0; }
  .fold > summary { padding-left: 2.4rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
