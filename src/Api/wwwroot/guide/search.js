/**
 * A small search over the whole guide for when there is no connection: folded words, beginnings and parts of words, abbreviations and
 * other words for situations. It has no stemming; online, the server's search is used.
 */

/** @typedef {{ kind: string, slug: string, title: string, text: string, href: string }} Hit */

const weights = { whole: 8, start: 5, part: 3, text: 1 };

/** @param {string} text */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * @param {import("./model.js").Guide} guide
 * @returns {Hit[]}
 */
export function everything(guide) {
  const { content } = guide;
  const at = (/** @type {string} */ step, /** @type {string} */ setting, /** @type {string} */ anchor) => `/stappen/${step}/${setting}#${anchor}`;
  const groups = new Map(content["signal-groups"].map((group) => [group.slug, group]));
  const sections = new Map(content["conversation-sections"].map((section) => [section.slug, section]));
  return [
    ...content["tools"].map((tool) => ({ kind: "Hulpmiddel", slug: tool.slug, title: tool.title, text: `${tool.description} ${(tool.situations ?? []).map((/** @type {string} */ s) => guide.name("situations", s)).join(" ")}`, href: `/hulpmiddelen/${tool.slug}` })),
    ...content["signals"].map((signal) => ({ kind: "Signaal", slug: signal.slug, title: signal.title, text: signal.explanation, href: at(groups.get(signal.group).step, groups.get(signal.group).setting, `signal-${signal.slug}`) })),
    ...content["conversation-tips"].map((tip) => ({ kind: "Gesprekstip", slug: tip.slug, title: tip.title, text: [tip.explanation, ...(tip.examples ?? [])].filter(Boolean).join(" "), href: at(sections.get(tip.section).step, sections.get(tip.section).setting, `conversation-tip-${tip.slug}`) })),
    ...content["factors"].map((factor) => ({ kind: "Factor", slug: factor.slug, title: factor.title, text: factor.explanation ?? "", href: at(factor.step, factor.setting, `factor-${factor.slug}`) })),
    ...content["guidance"].map((part) => ({ kind: "Achtergrond", slug: part.slug, title: part.title, text: part.body, href: at(part.step, part.setting, `guidance-${part.slug}`) })),
    ...content["steps"].map((step) => ({ kind: "Stap", slug: step.slug, title: step.name, text: step.introduction, href: `/stappen/${step.slug}` })),
    ...content["advice-lines"].map((line) => ({ kind: "Advieslijn", slug: line.slug, title: line.name, text: line.note ?? "", href: `/advieslijnen#${line.slug}` })),
    ...content["pages"].map((page) => ({ kind: "Over de wegwijzer", slug: page.slug, title: page.title, text: page.body, href: `/paginas/${page.slug}` })),
  ];
}

/**
 * The best hits first; every word must be found, as it is or by another word for it.
 * @param {import("./model.js").Guide} guide
 * @param {string} query
 */
export function search(guide, query) {
  const words = folded(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 12);
  if (words.length === 0) return [];
  const others = synonyms(guide);
  return everything(guide)
    .map((hit) => ({ hit, score: words.reduce((sum, word) => {
      const best = Math.max(...[word, ...(others.get(word) ?? [])].map((other) => score(hit, other)));
      return best === 0 ? -Infinity : sum + best;
    }, 0) }))
    .filter(({ score: total }) => total > 0)
    .sort((a, b) => b.score - a.score || (a.hit.title < b.hit.title ? -1 : 1))
    .map(({ hit }) => hit);
}

/**
 * @param {Hit} hit
 * @param {string} word
 */
function score(hit, word) {
  const title = folded(hit.title);
  const words = title.split(/[^\p{L}\p{N}]+/u);
  if (words.includes(word) || (word.includes(" ") && title.includes(word))) return weights.whole;
  if (words.some((other) => other.startsWith(word))) return weights.start;
  // A part of a word counts only where it is long enough to mean something: "mishandeling" in "kindermishandeling".
  if (word.length > 3 && title.includes(word)) return weights.part;
  const text = folded(hit.text);
  return (word.length > 3 ? text.includes(word) : text.split(/[^\p{L}\p{N}]+/u).includes(word)) ? weights.text : 0;
}

/**
 * Abbreviations and what they stand for, both ways, and other words for situations.
 * @param {import("./model.js").Guide} guide
 * @returns {Map<string, string[]>}
 */
function synonyms(guide) {
  /** @type {Map<string, string[]>} */
  const others = new Map();
  const same = (/** @type {string} */ word, /** @type {string} */ other) => others.set(folded(word), [...(others.get(folded(word)) ?? []), folded(other)]);
  for (const { code, meaning } of guide.content["abbreviations"]) {
    same(code, meaning);
    same(meaning, code);
  }
  for (const situation of guide.content["situations"]) {
    for (const synonym of situation.synonyms ?? []) {
      same(synonym, situation.name);
      same(situation.name, synonym);
    }
  }
  return others;
}
