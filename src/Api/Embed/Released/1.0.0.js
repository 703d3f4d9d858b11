const SVG = "http://www.w3.org/2000/svg";


function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

function html(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function counted(count, words) {
  return `${count} ${count === 1 ? words[0] : words[1]}`;
}

function outward(href, text, attributes = {}) {
  return html("a", { href, target: "_blank", rel: "noopener noreferrer", ...attributes }, text, html("span", { class: "unseen" }, " (opent in een nieuw venster)"));
}
const origin = new URL(import.meta.url).origin;
const base = "/api/v1";

class Unreachable extends Error {}

class Refused extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

function address(path) {
  return new URL(path, origin).href;
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(address(path.startsWith(base) ? path : base + path), { ...options, credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable();
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok) return body;
  throw new Refused(body ?? { type: "", title: "", status: answer.status, detail: "De server gaf een onverwacht antwoord." });
}

function query(values) {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : name === "q" ? [[name, String(value)]] : String(value).split(",").map((part) => [name, part.trim()]));
  return given.length > 0 ? "?" + new URLSearchParams(given) : "";
}

const vocabularies = new Map();

function vocabulary(name) {
  let values = vocabularies.get(name);
  if (!values) {
    values = ask(`/${name}?pageSize=100`).then((list) => list.items);
    values.catch(() => vocabularies.delete(name));
    vocabularies.set(name, values);
  }
  return values;
}
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

let sheet;

function shadow(element) {
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
const shared = [
  { name: "setting", label: "Setting", vocabulary: "settings", everything: "Alle settings" },
  { name: "step", label: "Stap", vocabulary: "steps", everything: "Alle stappen" },
  { name: "situation", label: "Situatie", vocabulary: "situations", everything: "Alle situaties" },
];

const names = ["setting", "step", "phase", "situation", "age", "kind", "organisation", "category", "group", "section", "domain", "general", "query"];
const patience = 300;

class GuideList extends HTMLElement {
  static observedAttributes = [...names, "size", "filters", "heading-level", "heading"];

  #root = shadow(this);
  #form = html("form", { class: "filters", part: "filters", role: "search" });
  #status = html("p", { class: "status", role: "status", part: "status" });
  #body = html("div", { part: "body" });
  #foot = html("p", { class: "hint foot", part: "foot" });
  #asked;
  #waiting;
  #chosen = {};
  #shown = 0;
  #online = () => this.#load();

  get kind() {
    throw new Error("A list has a kind.");
  }

  connectedCallback() {
    this.#root.replaceChildren(this.#form, this.#status, this.#body, this.#foot);
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#load(); });
    this.#foot.replaceChildren("Uit de ", outward(address("/"), "Wegwijzer"), " · ", outward(address("/paginas/disclaimer"), "Disclaimer"));
    this.#fields();
    this.#load();
  }

  disconnectedCallback() {
    this.#asked?.abort();
    clearTimeout(this.#waiting);
    removeEventListener("online", this.#online);
  }

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    delete this.#chosen[name];
    if (name === "filters") this.#fields();
    this.#later(0);
  }

  get filter() {
    const filter = {};
    for (const name of names) filter[name] = this.#chosen[name] ?? this.getAttribute(name) ?? "";
    return filter;
  }

  #later(wait) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#load(), wait);
  }

  #fields() {
    this.#form.replaceChildren();
    this.#form.hidden = this.getAttribute("filters") === "off";
    if (this.#form.hidden) return;
    this.#form.setAttribute("aria-label", `Filter ${this.kind.words[1]}`);
    this.#field("query", "Zoek", html("input", { type: "search", maxlength: 100, autocomplete: "off" }), patience);
    for (const filter of this.kind.filters) this.#choice(filter);
    this.#field("age", "Leeftijd", html("input", { inputmode: "numeric", maxlength: 8, size: 4, placeholder: "bijv. 6" }), patience);
  }

  #field(name, label, control, wait) {
    control.id = name;
    control.setAttribute("part", "field");
    const input = /** @type {HTMLInputElement} */ (control);
    input.value = this.filter[name];
    control.addEventListener("input", () => {
      this.#chosen[name] = input.value.trim();
      this.#later(wait);
    });
    this.#form.append(html("div", { class: "field" }, html("label", { for: name }, label), control));
    return control;
  }

  #choice(filter) {
    const select = /** @type {HTMLSelectElement} */ (this.#field(filter.name, filter.label, html("select", {}, html("option", { value: "" }, filter.everything ?? "Alles")), 0));
    const fill = (/** @type {{ slug: string, name: string }[]} */ values) => {
      for (const value of values) select.append(html("option", { value: value.slug }, value.name));
      select.value = this.filter[filter.name];
    };
    if (filter.words) fill(filter.words);
    else vocabulary(filter.vocabulary ?? "").then(fill, () => { /** @type {HTMLElement} */ (select.parentElement).hidden = true; });
  }

  async #load(/** @type {string | undefined} */ next = undefined) {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    removeEventListener("online", this.#online);
    if (!next) this.#status.textContent = "Laden…";
    this.#root.setAttribute("aria-busy", "true");
    try {
      const { query: q, ...filter } = this.filter;
      const list = await ask(next ?? `/${this.kind.resource}${query({ q, ...filter, pageSize: this.getAttribute("size") })}`, { signal: asked.signal });
      this.#show(list, Boolean(next));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#fail(error);
    } finally {
      if (this.#asked === asked) this.#root.removeAttribute("aria-busy");
    }
  }

  #show(list, more) {
    const { totalItems } = list.page;
    if (!more) {
      this.#shown = 0;
      this.#body.replaceChildren();
    }
    const own = list.groups?.own ?? totalItems;
    this.#body.querySelector(".more")?.remove();
    for (const note of more ? [] : list.notes) this.#body.append(html("p", { class: "notice", part: "notice" }, note));
    const first = this.#body.querySelectorAll(".item").length;
    for (const item of list.items) this.#group(list, this.#shown++ < own).append(this.#card(item));
    this.#status.textContent = totalItems === 0 ? `Geen ${this.kind.words[1]} gevonden.` : counted(totalItems, this.kind.words) + (list.groups && list.groups.general > 0 ? `: ${list.groups.own} van deze setting, ${list.groups.general} voor iedereen` : "");
    if (totalItems === 0) this.#body.append(...this.#ways(list));
    if (list._links.next) this.#more(list._links.next.href);
    if (list.general && list.general.count > 0 && !list._links.next) {
      this.#body.append(html("p", { class: "hint" }, `Verder ${list.general.count === 1 ? "is er 1 die" : `zijn er ${list.general.count} die`} geen situatie ${list.general.count === 1 ? "noemt" : "noemen"}. `,
        html("button", { type: "button", class: "plain", onclick: () => this.#relax("situation", "none") }, "Toon die")));
    }
    if (more) /** @type {HTMLElement | null} */ (this.#body.querySelectorAll(".item")[first]?.querySelector("a, [tabindex]"))?.focus();
  }

  #group(list, own) {
    const key = own ? "own" : "general";
    const there = this.#body.querySelector(`[data-group="${key}"]`);
    if (there) return there;
    if (list.groups) this.#body.append(this.#heading(own ? "Voor deze setting" : "Voor alle settings"));
    const items = html("ul", { class: "items", part: "items", "data-group": key });
    this.#body.append(items);
    return items;
  }

  #heading(text) {
    const level = Number(this.getAttribute("heading-level") ?? 3);
    return html(level >= 1 && level <= 6 ? `h${level}` : "h3", { class: "heading", part: "heading" }, text);
  }

  #card(item) {
    const card = this.kind.card(item, this.filter);
    const title = card.href
      ? outward(card.href, card.title, { part: "link", onclick: (event) => this.#open(event, item, card.href ?? "") })
      : html("span", { tabindex: -1, class: "title" }, card.title);
    return html("li", { class: "item", part: "item" },
      html("div", { class: "title", part: "title" }, title),
      card.meta.length > 0 && html("p", { class: "meta", part: "meta" }, card.meta.join(" · ")),
      ...card.texts.map((text) => html("p", {}, text)),
      ...(card.quotes ?? []).map((quote) => html("p", {}, `“${quote}”`)),
      card.hint && html("p", { class: "hint" }, card.hint));
  }

  #open(event, item, url) {
    const told = new CustomEvent("wegwijzer-open", { bubbles: true, composed: true, cancelable: true, detail: { kind: this.kind.resource, slug: item.slug, title: item.title, url } });
    if (!this.dispatchEvent(told)) event.preventDefault();
  }

  #more(href) {
    const button = html("button", { type: "button", class: "plain", part: "more" }, "Toon meer");
    button.addEventListener("click", () => { button.setAttribute("disabled", ""); button.textContent = "Laden…"; this.#load(href); });
    this.#body.append(html("p", { class: "more" }, button));
  }

  #ways(list) {
    const ways = list.relaxations.map((way) => html("li", {},
      html("button", { type: "button", class: "plain", onclick: () => this.#relax(way.parameter, "") }, `Zonder ${label(way.parameter)}: ${counted(way.count, this.kind.words)}`)));
    return [
      ways.length > 0 ? html("p", {}, "Dit kun je proberen:") : null,
      ways.length > 0 ? html("ul", { class: "ways" }, ...ways) : null,
      list._links.suggest ? html("p", {}, "Ken jij iets wat hier past? ", outward(address(list._links.suggest.href), "Laat het ons weten"), ".") : null,
    ].filter((node) => node !== null);
  }

  #relax(parameter, value) {
    const name = parameter === "q" ? "query" : parameter;
    this.#chosen[name] = value;
    const field = /** @type {HTMLInputElement | null} */ (this.#form.querySelector(`#${name}`));
    if (field) field.value = value;
    this.#load();
    (field && !this.#form.hidden ? field : this.#status).focus();
  }

  #fail(error) {
    this.#body.replaceChildren();
    const offline = error instanceof Unreachable && !navigator.onLine;
    const faults = error instanceof Refused && error.problem.status === 400 ? error.problem.errors ?? [] : [];
    this.#status.textContent = offline ? "Je hebt geen internet. De lijst komt terug zodra je weer verbinding hebt." : faults.length > 0 ? "Dit filter klopt niet." : "De lijst kan nu niet worden opgehaald.";
    for (const fault of faults) this.#body.append(html("p", { class: "notice" }, fault.detail));
    if (offline) addEventListener("online", this.#online, { once: true });
    if (faults.length === 0) this.#body.append(html("p", {}, html("button", { type: "button", class: "plain", onclick: () => this.#load() }, "Probeer het opnieuw")));
  }
}

function label(parameter) {
  const labels = { setting: "setting", step: "stap", phase: "fase", situation: "situatie", age: "leeftijd", kind: "soort", organisation: "organisatie", category: "categorie", group: "groep", section: "onderdeel", domain: "domein", general: "‘alleen deze setting’", q: "zoekwoorden" };
  return labels[parameter] ?? parameter;
}
function meta(item, ...before) {
  return /** @type {string[]} */ ([...before, item.situations.map((/** @type {any} */ s) => s.name).join(", "), item.age?.label].filter(Boolean));
}

const given = (...texts) => /** @type {string[]} */ (texts.filter(Boolean));

class ToolList extends GuideList {
  get kind() {
    return {
      resource: "tools",
      words: ["hulpmiddel", "hulpmiddelen"],
      title: "Hulpmiddelen",
      filters: [...shared, { name: "kind", label: "Soort", vocabulary: "tool-kinds", everything: "Alle soorten" }],
      card: (tool, filter) => {
        const place = tool.placements.find((/** @type {any} */ p) => (!filter.step || p.step.slug === filter.step) && (!filter.setting || p.setting.slug === filter.setting)) ??
          tool.placements.find((/** @type {any} */ p) => !filter.step || p.step.slug === filter.step);
        const publishers = tool.organisations.map((/** @type {any} */ o) => o.name).join(" en ");
        return {
          title: tool.title,
          href: (filter.step && place?.url) || tool.url,
          meta: meta(tool, tool.kind.name, publishers, filter.step && place?.pages ? `blz. ${place.pages}` : null),
          texts: given(tool.description, filter.step && place?.purpose !== tool.description ? place?.purpose : null),
          hint: tool.url ? state(tool.link.state) : "Van dit hulpmiddel is nog geen werkend adres bekend.",
        };
      },
    };
  }
}

function state(link) {
  return link === "broken" || link === "gone" ? "Deze link werkt op dit moment misschien niet." : null;
}

class SignalList extends GuideList {
  get kind() {
    return {
      resource: "signals",
      words: ["signaal", "signalen"],
      title: "Signalen",
      filters: shared,
      card: (signal) => ({ title: signal.title, meta: meta(signal, signal.category?.name, signal.group.name), texts: given(signal.explanation) }),
    };
  }
}

class ConversationTipList extends GuideList {
  get kind() {
    return {
      resource: "conversation-tips",
      words: ["gesprekstip", "gesprekstips"],
      title: "Gesprekstips",
      filters: shared,
      card: (tip) => ({ title: tip.title, meta: meta(tip, tip.section.name), texts: given(tip.explanation), quotes: tip.examples }),
    };
  }
}

class FactorList extends GuideList {
  get kind() {
    return {
      resource: "factors",
      words: ["factor", "factoren"],
      title: "Factoren",
      filters: [...shared, { name: "kind", label: "Soort", words: [{ slug: "risk", name: "Risicofactoren" }, { slug: "protective", name: "Beschermende factoren" }], everything: "Alle factoren" }],
      card: (factor) => ({
        title: factor.title,
        meta: meta(factor, factor.kind === "risk" ? "Risicofactor" : "Beschermende factor", domains[factor.domain]),
        texts: given(factor.explanation),
      }),
    };
  }
}

const domains = { jeugdige: "Jeugdige", "ouders-gezin": "Ouders en gezin", overkoepelend: "Overkoepelend" };

function stepPage(step, setting) {
  return address(`/stappen/${step}${setting ? `/${setting}` : ""}`);
}
const centre = 320;
const [inner, outer] = [92, 308];
const lineLength = 13;

class StepFan extends HTMLElement {
  static observedAttributes = ["setting", "situation", "age"];

  #root = shadow(this);
  #asked;

  connectedCallback() {
    this.#load();
  }

  disconnectedCallback() {
    this.#asked?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#load();
  }

  async #load() {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    this.#root.replaceChildren(html("p", { role: "status" }, "Laden…"));
    try {
      const list = await ask(`/steps${query({ setting: this.getAttribute("setting"), situation: this.getAttribute("situation"), age: this.getAttribute("age") })}`, { signal: asked.signal });
      const steps = list.items.toSorted((/** @type {any} */ a, /** @type {any} */ b) => a.number - b.number);
      this.#root.replaceChildren(html("nav", { "aria-label": "De stappen van de wegwijzer" },
        steps.length > 0 ? this.#fan(steps) : html("p", {}, "Geen van de stappen heeft hier iets voor."),
        html("ol", { class: "narrow" }, ...steps.map((/** @type {any} */ step) => html("li", { value: step.number }, html("a", this.#link(step), step.name))))));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#root.replaceChildren(
        html("p", { role: "status" }, error instanceof Unreachable && !navigator.onLine ? "Je hebt geen internet." : "De stappen kunnen nu niet worden opgehaald."),
        html("p", {}, html("button", { type: "button", class: "plain", onclick: () => this.#load() }, "Probeer het opnieuw")));
    }
  }

  #link(step) {
    const href = stepPage(step.slug, this.getAttribute("setting"));
    return {
      href,
      part: "step",
      onclick: (/** @type {Event} */ event) => {
        const told = new CustomEvent("wegwijzer-open", { bubbles: true, composed: true, cancelable: true, detail: { kind: "steps", slug: step.slug, title: step.name, url: href } });
        if (!this.dispatchEvent(told)) event.preventDefault();
      },
    };
  }

  #fan(steps) {
    const angle = Math.PI / steps.length;
    return svg("svg", { class: "fan wide", viewBox: `0 0 ${2 * centre} ${centre + 12}`, role: "group", "aria-label": "Waaier van stappen", part: "fan" }, ...steps.map((step, index) => {
      const from = Math.PI - index * angle;
      return svg("a", { ...this.#link(step), "aria-label": `${step.number} ${step.name} (${step.phase.name})` },
        svg("path", { d: wedge(from, from - angle), class: step.phase.slug }),
        caption(step, from - angle / 2));
    }));
  }
}

const at = (angle, radius) => `${(centre + radius * Math.cos(angle)).toFixed(1)} ${(centre - radius * Math.sin(angle)).toFixed(1)}`;

const wedge = (from, to) => `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;

function caption(step, angle) {
  const lines = wrapped(step.name);
  const [x, y] = at(angle, 250).split(" ").map(Number);
  const top = y - lines.length * 8.5;
  return svg("text", { "aria-hidden": "true" },
    svg("tspan", { class: "number", x, y: top }, step.number),
    ...lines.map((line, index) => svg("tspan", { x, y: top + 18 + index * 16 }, ` ${line}`)));
}

function wrapped(name) {
  const lines = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
const kinds = [
  ["missing-tool", "Ik mis een hulpmiddel"],
  ["correction", "Er klopt iets niet"],
  ["broken-link", "Een link werkt niet"],
  ["missing-information", "Ik mis informatie"],
  ["question", "Ik heb een vraag"],
  ["other", "Iets anders"],
];

const personalData = "/problems/personal-data";
const longest = 5000;

class SuggestionForm extends HTMLElement {
  #root = shadow(this);
  #form = html("form", { class: "form", part: "form", novalidate: true });
  #outcome = html("div", { part: "outcome" });
  #key = crypto.randomUUID();
  #sending = false;

  connectedCallback() {
    if (this.#form.childElementCount === 0) this.#build();
    this.#root.replaceChildren(this.#outcome, this.#form);
  }

  #build() {
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#send(); });
    this.#form.append(
      html("div", { class: "notice" },
        html("p", {}, html("strong", {}, "Dit is geen hulplijn."), " Bij direct gevaar bel je ", html("a", { href: "tel:112" }, "112"), ". Advies over een kind: Veilig Thuis, ", html("a", { href: "tel:08002000" }, "0800 2000"), "."),
        html("p", {}, html("strong", {}, "Zet geen gegevens van een kind of gezin in je bericht"), ": geen naam, geboortedatum of adres.")),
      this.#choice("kind", "Waar gaat het over?", kinds.map(([slug, name]) => ({ slug, name })), ""),
      this.#field("message", "Je bericht", html("textarea", { maxlength: longest, required: true })),
      html("fieldset", {}, html("legend", {}, "Bij welk onderdeel hoort het? (hoeft niet)"),
        this.#choice("step", "Stap", "steps", "Kies een stap"), this.#choice("setting", "Setting", "settings", "Kies een setting"), this.#choice("situation", "Situatie", "situations", "Kies een situatie")),
      this.#field("url", "Webadres (hoeft niet)", html("input", { type: "url", maxlength: 2000, placeholder: "https://" })),
      html("fieldset", {}, html("legend", {}, "Wil je antwoord? (hoeft niet)"),
        this.#field("name", "Je naam", html("input", { autocomplete: "name", maxlength: 100 })),
        this.#field("email", "Je e-mailadres", html("input", { type: "email", autocomplete: "email", maxlength: 200 })),
        this.#check("consent", "Jullie mogen mij mailen over deze suggestie. Mijn gegevens worden gewist, uiterlijk 30 dagen nadat hij is afgehandeld."),
        html("p", { class: "hint" }, outward(address("/paginas/privacyverklaring"), "Wat we met je gegevens doen"))),
      html("p", {}, html("button", { type: "submit", part: "send" }, "Verstuur")));
    for (const name of ["kind", "step", "setting", "situation"]) this.#input(name).value = this.getAttribute(name) ?? (name === "kind" ? "missing-tool" : "");
  }

  #input(name) {
    return /** @type {HTMLInputElement} */ (this.#form.querySelector(`#${name}`));
  }

  #field(name, label, control) {
    control.id = name;
    return html("div", { class: "field" }, html("label", { for: name }, label), control);
  }

  #choice(name, label, values, none) {
    const select = /** @type {HTMLSelectElement} */ (html("select", {}, none && html("option", { value: "" }, none)));
    const fill = (/** @type {{ slug: string, name: string }[]} */ all) => {
      const chosen = select.value || this.getAttribute(name) || "";
      select.append(...all.map((value) => html("option", { value: value.slug }, value.name)));
      select.value = chosen;
    };
    const field = this.#field(name, label, select);
    if (typeof values === "string") vocabulary(values).then(fill, () => { field.hidden = true; });
    else fill(values);
    return field;
  }

  #check(name, label) {
    return html("div", { class: "check" }, html("input", { type: "checkbox", id: name }), html("label", { for: name }, label));
  }

  get #suggestion() {
    const value = (/** @type {string} */ name) => this.#input(name).value || undefined;
    const [kind, slug] = (this.getAttribute("about") ?? "").split("/");
    const [name, email] = [value("name"), value("email")];
    return {
      kind: this.#input("kind").value,
      message: this.#input("message").value,
      url: value("url"),
      step: value("step"),
      setting: value("setting"),
      situation: value("situation"),
      about: slug ? { kind, slug } : undefined,
      submitter: name || email ? { name, email } : undefined,
      consent: this.#input("consent").checked || undefined,
      confirmedNoPersonalData: this.#input("confirmed")?.checked || undefined,
    };
  }

  async #send() {
    if (this.#sending) return;
    this.#sending = true;
    const button = /** @type {HTMLButtonElement} */ (this.#form.querySelector("button[type=submit]"));
    button.disabled = true;
    try {
      const sent = await ask("/suggestions", { method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": `"${this.#key}"` }, body: JSON.stringify(this.#suggestion) });
      this.#thank(sent);
    } catch (error) {
      this.#explain(error);
    } finally {
      button.disabled = false;
      this.#sending = false;
    }
  }

  #thank(sent) {
    this.#key = crypto.randomUUID();
    this.dispatchEvent(new CustomEvent("wegwijzer-sent", { bubbles: true, composed: true, detail: { code: sent.code } }));
    const again = html("button", { type: "button", class: "plain", onclick: () => { this.#form.replaceChildren(); this.#build(); this.#outcome.replaceChildren(); this.#root.append(this.#form); this.#input("kind").focus(); } }, "Nog een suggestie");
    this.#tell("notice", html("p", {}, html("strong", {}, "Dank je wel. Je suggestie is binnen.")),
      sent.safetyNotice && html("p", {}, html("strong", {}, sent.safetyNotice.text)),
      html("p", {}, "Bewaar deze code om later te zien wat ermee gebeurt: ", html("span", { class: "code" }, sent.code)),
      html("p", {}, outward(address(`/neem-contact-op/${sent.code}`), "Bekijk je suggestie")), again);
    this.#form.remove();
  }

  #explain(error) {
    for (const marked of this.#form.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid");
    if (!(error instanceof Refused)) {
      this.#tell("wrong", html("p", {}, error instanceof Unreachable && !navigator.onLine ? "Je hebt geen internet. Je tekst staat er nog: verstuur hem als je weer verbinding hebt." : "Versturen lukte niet. Je tekst staat er nog: probeer het zo nog eens."));
      return;
    }
    const { type, detail, errors, findings } = error.problem;
    const personal = type === personalData;
    for (const fault of errors ?? []) this.#control(fault.field)?.setAttribute("aria-invalid", "true");
    this.#tell("wrong", html("p", {}, html("strong", {}, personal ? "Dit lijkt over een persoon te gaan" : "Dit klopt nog niet")),
      ...(errors ?? []).length > 0 ? [html("ul", {}, ...(errors ?? []).map((fault) => html("li", {}, fault.detail)))] : [html("p", {}, detail)],
      personal && html("p", {}, html("button", { type: "button", onclick: () => this.#takeOut(findings ?? []) }, "Haal dit uit mijn tekst")));
    if (findings?.some((finding) => finding.mayBeConfirmed) && !this.#input("confirmed")) {
      this.#form.lastElementChild?.before(this.#check("confirmed", "Ik heb gekeken: in mijn bericht staat geen naam van een kind of gezin."));
    }
  }

  #takeOut(findings) {
    for (const { field, start, length } of findings.toSorted((a, b) => b.start - a.start)) {
      const control = this.#control(field);
      if (control) control.value = `${control.value.slice(0, start)}[…]${control.value.slice(start + length)}`;
    }
    this.#tell("notice", html("p", {}, "Dat is eruit. Lees je tekst nog eens na en verstuur hem dan."));
    this.#input("message").focus();
  }

  #control(path) {
    return /** @type {HTMLInputElement | null} */ (this.#input(path.split(".").at(-1) ?? ""));
  }

  #tell(look, ...content) {
    const box = html("div", { class: look, role: look === "wrong" ? "alert" : "status", tabindex: -1 }, ...content);
    this.#outcome.replaceChildren(box);
    box.focus();
  }

  get page() {
    return address(`/neem-contact-op${query({ kind: this.getAttribute("kind"), step: this.getAttribute("step"), setting: this.getAttribute("setting"), situation: this.getAttribute("situation") })}`);
  }
}
for (const [name, element] of Object.entries({
  "wegwijzer-hulpmiddelen": ToolList,
  "wegwijzer-signalen": SignalList,
  "wegwijzer-gesprekstips": ConversationTipList,
  "wegwijzer-factoren": FactorList,
  "wegwijzer-stappen": StepFan,
  "wegwijzer-suggestie": SuggestionForm,
})) {
  if (!customElements.get(name)) customElements.define(name, element);
}
