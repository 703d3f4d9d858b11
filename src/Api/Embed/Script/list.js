import { html, counted, outward } from "./dom.js";
import { ask, address, query, vocabulary, Refused, Unreachable } from "./api.js";
import { shadow } from "./styles.js";

/**
 * What tells one kind of list from another.
 * @typedef {object} Kind
 * @property {string} resource
 * @property {readonly [string, string]} words one, and more than one
 * @property {string} title
 * @property {Filter[]} filters
 * @property {(item: any, filter: Record<string, string>) => Card} card
 */
/** @typedef {{ name: string, label: string, vocabulary?: string, words?: { slug: string, name: string }[], everything?: string }} Filter */
/** @typedef {{ title: string, href?: string | null, meta: string[], texts: string[], quotes?: string[], hint?: string | null }} Card */

/** Filters that every list has. */
export const shared = [
  { name: "setting", label: "Setting", vocabulary: "settings", everything: "Alle settings" },
  { name: "step", label: "Stap", vocabulary: "steps", everything: "Alle stappen" },
  { name: "situation", label: "Situatie", vocabulary: "situations", everything: "Alle situaties" },
];

const names = ["setting", "step", "phase", "situation", "age", "kind", "organisation", "category", "group", "section", "domain", "general", "query"];
const patience = 300;

/** A list of the guide in somebody's page: its attributes are the filter, the fields above it change it. */
export class GuideList extends HTMLElement {
  static observedAttributes = [...names, "size", "filters", "heading-level", "heading"];

  #root = shadow(this);
  #form = html("form", { class: "filters", part: "filters", role: "search" });
  #status = html("p", { class: "status", role: "status", part: "status" });
  #body = html("div", { part: "body" });
  #foot = html("p", { class: "hint foot", part: "foot" });
  /** @type {AbortController | undefined} */
  #asked;
  /** @type {number | undefined} */
  #waiting;
  /** @type {Record<string, string>} what somebody chose in the fields, over the attributes */
  #chosen = {};
  #shown = 0;
  #online = () => this.#load();

  /** @returns {Kind} */
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

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    delete this.#chosen[name];
    if (name === "filters") this.#fields();
    // Several attributes that change in one breath are one question.
    this.#later(0);
  }

  /** The filter as it is now: what was chosen goes before what the page asked for. */
  get filter() {
    /** @type {Record<string, string>} */
    const filter = {};
    for (const name of names) filter[name] = this.#chosen[name] ?? this.getAttribute(name) ?? "";
    return filter;
  }

  /** @param {number} wait */
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

  /**
   * @param {string} name
   * @param {string} label
   * @param {HTMLElement} control
   * @param {number} wait
   */
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

  /** @param {Filter} filter */
  #choice(filter) {
    const select = /** @type {HTMLSelectElement} */ (this.#field(filter.name, filter.label, html("select", {}, html("option", { value: "" }, filter.everything ?? "Alles")), 0));
    const fill = (/** @type {{ slug: string, name: string }[]} */ values) => {
      for (const value of values) select.append(html("option", { value: value.slug }, value.name));
      select.value = this.filter[filter.name];
    };
    if (filter.words) fill(filter.words);
    // Without its values the field is of no use; the list says what is wrong.
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

  /**
   * @param {import("./api.js").List} list
   * @param {boolean} more whether it goes on from what is shown
   */
  #show(list, more) {
    const { totalItems } = list.page;
    if (!more) {
      this.#shown = 0;
      this.#body.replaceChildren();
    }
    const own = list.groups?.own ?? totalItems;
    // The button makes way before what it brought is added.
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

  /**
   * The list under the heading for what is of this setting, or for everybody; made when it is first needed.
   * @param {import("./api.js").List} list
   * @param {boolean} own
   */
  #group(list, own) {
    const key = own ? "own" : "general";
    const there = this.#body.querySelector(`[data-group="${key}"]`);
    if (there) return there;
    if (list.groups) this.#body.append(this.#heading(own ? "Voor deze setting" : "Voor alle settings"));
    const items = html("ul", { class: "items", part: "items", "data-group": key });
    this.#body.append(items);
    return items;
  }

  /** @param {string} text */
  #heading(text) {
    const level = Number(this.getAttribute("heading-level") ?? 3);
    return html(level >= 1 && level <= 6 ? `h${level}` : "h3", { class: "heading", part: "heading" }, text);
  }

  /** @param {any} item */
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

  /**
   * Tells the page before a link opens; it may keep it from opening.
   * @param {Event} event
   * @param {any} item
   * @param {string} url
   */
  #open(event, item, url) {
    const told = new CustomEvent("wegwijzer-open", { bubbles: true, composed: true, cancelable: true, detail: { kind: this.kind.resource, slug: item.slug, title: item.title, url } });
    if (!this.dispatchEvent(told)) event.preventDefault();
  }

  /** @param {string} href */
  #more(href) {
    const button = html("button", { type: "button", class: "plain", part: "more" }, "Toon meer");
    button.addEventListener("click", () => { button.setAttribute("disabled", ""); button.textContent = "Laden…"; this.#load(href); });
    this.#body.append(html("p", { class: "more" }, button));
  }

  /** @param {import("./api.js").List} list */
  #ways(list) {
    const ways = list.relaxations.map((way) => html("li", {},
      html("button", { type: "button", class: "plain", onclick: () => this.#relax(way.parameter, "") }, `Zonder ${label(way.parameter)}: ${counted(way.count, this.kind.words)}`)));
    return [
      ways.length > 0 ? html("p", {}, "Dit kun je proberen:") : null,
      ways.length > 0 ? html("ul", { class: "ways" }, ...ways) : null,
      list._links.suggest ? html("p", {}, "Ken jij iets wat hier past? ", outward(address(list._links.suggest.href), "Laat het ons weten"), ".") : null,
    ].filter((node) => node !== null);
  }

  /**
   * @param {string} parameter
   * @param {string} value
   */
  #relax(parameter, value) {
    const name = parameter === "q" ? "query" : parameter;
    this.#chosen[name] = value;
    const field = /** @type {HTMLInputElement | null} */ (this.#form.querySelector(`#${name}`));
    if (field) field.value = value;
    this.#load();
    (field && !this.#form.hidden ? field : this.#status).focus();
  }

  /** @param {unknown} error */
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

/** @param {string} parameter */
function label(parameter) {
  /** @type {Record<string, string>} */
  const labels = { setting: "setting", step: "stap", phase: "fase", situation: "situatie", age: "leeftijd", kind: "soort", organisation: "organisatie", category: "categorie", group: "groep", section: "onderdeel", domain: "domein", general: "‘alleen deze setting’", q: "zoekwoorden" };
  return labels[parameter] ?? parameter;
}
