/**
 * One constructed sheet for all elements: no style element and no inline style, so it needs nothing of the host's
 * Content-Security-Policy. Colours follow the colour scheme of the page around it; every token can be set from there.
 */

const rules = `
:host { display: block; }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
.root {
  all: initial;
  display: block;
  color-scheme: inherit;
  --ink: var(--wegwijzer-ink, light-dark(#1d2430, #eef1f5));
  --muted: var(--wegwijzer-muted, light-dark(#4d5868, #b9c2cf));
  --surface: var(--wegwijzer-surface, light-dark(#ffffff, #1d232d));
  --line: var(--wegwijzer-line, light-dark(#767f8d, #8b95a5));
  --accent: var(--wegwijzer-accent, light-dark(#0b5c7d, #7cc7e8));
  --on-accent: var(--wegwijzer-on-accent, light-dark(#ffffff, #0c1620));
  --notice: var(--wegwijzer-notice, light-dark(#fff3d6, #3a3116));
  --radius: var(--wegwijzer-radius, .5em);
  font: var(--wegwijzer-font-size, medium)/1.55 var(--wegwijzer-font, system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif);
  color: var(--ink);
  background: var(--wegwijzer-background, transparent);
  overflow-wrap: anywhere;
  text-align: start;
  container-type: inline-size;
}
.root, .root *, .root *::before, .root *::after { box-sizing: border-box; }
.heading { display: block; font-size: 1.25em; font-weight: 700; line-height: 1.25; margin: 1.25em 0 .5em; }
.heading:first-child { margin-top: 0; }
p { margin: .4em 0; max-width: 42em; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .75em 1em; align-items: end; margin: 0 0 1em; padding: 0; border: 0; }
.field { display: grid; gap: .2em; flex: 1 1 11em; min-width: 0; max-width: 24em; }
.form .field { max-width: none; }
.field label { font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; max-width: 100%; min-height: 2.75em; }
input, select, textarea { width: 100%; padding: .4em .6em; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
textarea { min-height: 9em; resize: vertical; }
button { padding: .4em 1em; background: var(--accent); color: var(--on-accent); border: 1px solid transparent; border-radius: var(--radius); font-weight: 600; cursor: pointer; }
button.plain { background: transparent; color: var(--accent); border-color: var(--accent); }
button:disabled { opacity: .6; cursor: default; }
.items { list-style: none; margin: 0; padding: 0; display: grid; gap: .75em; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr)); }
.item { background: var(--surface); border: 1px solid color-mix(in srgb, var(--line) 55%, transparent); border-radius: var(--radius); padding: .9em 1em; }
.item p { margin: .35em 0 0; }
.title { font-weight: 700; }
.meta, .hint { color: var(--muted); font-size: .925em; }
.status { font-weight: 600; }
.notice { background: var(--notice); border-radius: var(--radius); padding: .75em 1em; max-width: 42em; }
.wrong { border: 2px solid light-dark(#b3261e, #ffb4ab); border-radius: var(--radius); padding: .75em 1em; }
.ways { display: flex; flex-wrap: wrap; gap: .5em; margin: .5em 0; padding: 0; list-style: none; }
.foot { margin-top: 1em; }
.check { display: flex; gap: .6em; align-items: start; }
.check input { width: 1.5em; min-height: 1.5em; flex: none; margin: 0; }
.form { display: grid; gap: 1em; max-width: 42em; }
.form fieldset { border: 1px solid var(--line); border-radius: var(--radius); display: grid; gap: .75em; padding: .75em 1em; margin: 0; min-width: 0; }
.form legend { font-weight: 600; padding: 0 .3em; }
.trap { position: absolute; left: -200vw; }
[aria-invalid="true"] { border: 2px solid light-dark(#b3261e, #ffb4ab); }
mark { background: light-dark(#ffe08a, #6b5200); color: inherit; }
.code { font-family: ui-monospace, monospace; font-size: 1.25em; letter-spacing: .05em; }
.fan { display: block; width: 100%; height: auto; max-width: 46em; margin-inline: auto; }
.fan path { stroke: var(--wegwijzer-background, light-dark(#fff, #14181f)); stroke-width: 3; }
.fan text { fill: light-dark(#1d2430, #f4f6f9); font-size: 13px; text-anchor: middle; }
.fan .number { font-size: 19px; font-weight: 700; }
.fan a { cursor: pointer; outline: none; }
.fan a:hover path { filter: brightness(.95); }
.fan a:focus-visible path { stroke: var(--ink); stroke-width: 5; }
.fan .herkennen { fill: var(--wegwijzer-herkennen, light-dark(#f7c9d8, #7a2f4b)); }
.fan .toetsen { fill: var(--wegwijzer-toetsen, light-dark(#c5dcf5, #234e7d)); }
.fan .ondersteunen { fill: var(--wegwijzer-ondersteunen, light-dark(#cbe8c9, #24573a)); }
.narrow { display: none; }
@container (max-width: 30em) {
  .wide { display: none; }
  .narrow { display: block; }
}
@media (forced-colors: active) {
  .item, button { border: 1px solid; }
  .fan path { stroke: CanvasText; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * The root of a new shadow tree, with the sheet.
 * @param {HTMLElement} element
 */
export function shadow(element) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  const tree = element.attachShadow({ mode: "open", delegatesFocus: false });
  tree.adoptedStyleSheets = [sheet];
  const root = document.createElement("div");
  root.className = "root";
  root.lang = "nl";
  root.setAttribute("part", "root");
  tree.append(root);
  return root;
}
