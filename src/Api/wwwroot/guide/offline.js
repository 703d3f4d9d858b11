/** The pages that are made on the device when there is no connection: the list of tools, one tool, and search. */

import { Guide } from "./model.js";
import { search } from "./search.js";
import { isSaved, toggle } from "./saved.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} children
 */
function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** @param {import("./model.js").AgeRange} age */
function ageLabel(age) {
  if (!age) return null;
  if (age.from === null) return "vóór de geboorte";
  if (age.to === null) return age.prenatal ? "vanaf de zwangerschap" : `vanaf ${age.from} jaar`;
  return `${age.prenatal ? "van de zwangerschap" : age.from} tot en met ${age.to} jaar`;
}

/**
 * @param {Guide} guide
 * @param {import("./model.js").Tool} tool
 */
function facts(guide, tool) {
  return [guide.name("tool-kinds", tool.kind), (tool.organisations ?? []).map((o) => guide.name("organisations", o)).join(" en "), (tool.situations ?? []).map((s) => guide.name("situations", s)).join(", "), ageLabel(tool.age)].filter(Boolean).join(" · ");
}

/**
 * @param {Guide} guide
 * @param {URLSearchParams} query
 */
function list(guide, query) {
  const all = (/** @type {string} */ name) => query.getAll(name).filter(Boolean);
  const found = guide.list({ step: all("step"), phase: all("phase"), setting: all("setting"), situation: all("situation"), age: all("age"), kind: all("kind"), organisation: all("organisation"), general: query.get("general") !== "false" });
  main.append(
    element("h1", {}, "Hulpmiddelen"),
    form(guide, query),
    element("p", { role: "status" }, element("strong", {}, found.length === 1 ? "1 hulpmiddel." : `${found.length} hulpmiddelen.`)),
    element("ul", { class: "cards" }, ...found.map(({ tool }) => element("li", {},
      element("p", { class: "title" }, element("a", { href: `/hulpmiddelen/${tool.slug}` }, tool.title)),
      element("p", { class: "meta" }, facts(guide, tool)),
      element("p", {}, tool.description)))));
}

/**
 * @param {Guide} guide
 * @param {URLSearchParams} query
 */
function form(guide, query) {
  const choice = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ resource, /** @type {string} */ everything) => {
    const select = element("select", { id: name, name }, element("option", { value: "" }, everything), ...guide.content[resource].map((item) => element("option", { value: item.slug, ...(query.getAll(name).includes(item.slug) ? { selected: "" } : {}) }, item.name)));
    return element("p", {}, element("label", { for: name }, label), select);
  };
  return element("form", { method: "get", action: "/hulpmiddelen", class: "filters" },
    choice("setting", "Waar werk je?", "settings", "Maakt niet uit"), choice("step", "Stap", "steps", "Alle stappen"), choice("situation", "Situatie", "situations", "Alle situaties"), choice("kind", "Soort", "tool-kinds", "Alle soorten"),
    element("p", {}, element("label", { for: "age" }, "Leeftijd (0 tot 120 jaar)"), element("input", { id: "age", name: "age", value: query.get("age") ?? "", inputmode: "numeric", size: "4", maxlength: "8" })),
    element("p", {}, element("button", { type: "submit" }, "Toon hulpmiddelen")));
}

/**
 * @param {Guide} guide
 * @param {string} slug
 */
function one(guide, slug) {
  const tool = guide.tools.find((item) => item.slug === slug);
  if (!tool) {
    main.append(element("h1", {}, "Dit hulpmiddel is niet bewaard"), element("p", {}, "Probeer het opnieuw als je weer internet hebt."));
    return;
  }
  const save = element("button", { type: "button" }, isSaved(slug) ? "Haal uit bewaard" : "Bewaar voor straks");
  save.addEventListener("click", () => { toggle(tool); save.textContent = isSaved(slug) ? "Haal uit bewaard" : "Bewaar voor straks"; });
  main.append(
    element("p", { class: "eyebrow" }, element("a", { href: "/hulpmiddelen" }, "Hulpmiddelen")),
    element("h1", {}, tool.title),
    element("p", { class: "meta" }, facts(guide, tool)),
    element("p", { class: "lead" }, tool.description),
    element("p", { class: "actions" }, tool.url ? element("a", { class: "button", href: tool.url, target: "_blank", rel: "noopener noreferrer" }, "Open dit hulpmiddel (heeft internet nodig)") : null, save),
    element("h2", {}, "Waar dit in de wegwijzer staat"),
    element("ul", { class: "places" }, ...tool.placements.map((place) => element("li", {},
      element("a", { href: `/stappen/${place.step}/${place.setting}` }, `${guide.name("steps", place.step)}, ${guide.name("settings", place.setting)}`),
      element("p", {}, place.purpose)))));
}

/**
 * @param {Guide} guide
 * @param {string} query
 */
function results(guide, query) {
  const hits = search(guide, query);
  main.append(
    element("h1", {}, "Zoeken"),
    element("form", { action: "/zoeken", method: "get", role: "search", class: "search" },
      element("label", { for: "q", class: "visually-hidden" }, "Zoek in de wegwijzer"), element("input", { type: "search", id: "q", name: "q", value: query, maxlength: "100" }), element("button", { type: "submit" }, "Zoek")),
    element("p", { role: "status" }, query === "" ? "Typ waar je naar zoekt." : hits.length === 0 ? "Er is niets gevonden." : hits.length === 1 ? "1 resultaat." : `${hits.length} resultaten.`),
    element("ul", { class: "places" }, ...hits.slice(0, 50).map((hit) => element("li", {}, element("a", { href: hit.href }, hit.title), element("p", { class: "meta" }, hit.kind)))));
}

/**
 * What the address asks for; null where that can't be made on the device, so that the page goes on saying that it was not kept.
 * @param {string} path
 * @returns {((guide: Guide, query: URLSearchParams) => void) | null}
 */
function maker(path) {
  if (path === "/zoeken") return (guide, query) => results(guide, query.get("q")?.trim() ?? "");
  if (path === "/hulpmiddelen") return list;
  return path.startsWith("/hulpmiddelen/") ? (guide) => one(guide, decodeURIComponent(path.slice("/hulpmiddelen/".length))) : null;
}

const make = maker(location.pathname);
const answer = make && await fetch("/api/v1/export").catch(() => null);
if (make && answer?.ok) {
  const guide = new Guide((await answer.json()).content);
  main.replaceChildren(element("p", { class: "notice" }, "Je hebt geen internet. Dit komt uit wat er op je apparaat bewaard is."));
  make(guide, new URLSearchParams(location.search));
}
