import { address } from "./api.js";
import { GuideList, shared } from "./list.js";

/**
 * @param {any} item
 * @param {(string | null | undefined)[]} before
 */
function meta(item, ...before) {
  return /** @type {string[]} */ ([...before, item.situations.map((/** @type {any} */ s) => s.name).join(", "), item.age?.label].filter(Boolean));
}

/** @param {(string | null | undefined)[]} texts */
const given = (...texts) => /** @type {string[]} */ (texts.filter(Boolean));

/** The tools; where one step and setting are asked for, with what the tool is for there. */
export class ToolList extends GuideList {
  /** @returns {import("./list.js").Kind} */
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

/** @param {string} link */
function state(link) {
  return link === "broken" || link === "gone" ? "Deze link werkt op dit moment misschien niet." : null;
}

export class SignalList extends GuideList {
  /** @returns {import("./list.js").Kind} */
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

export class ConversationTipList extends GuideList {
  /** @returns {import("./list.js").Kind} */
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

export class FactorList extends GuideList {
  /** @returns {import("./list.js").Kind} */
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

/** @type {Record<string, string>} */
const domains = { jeugdige: "Jeugdige", "ouders-gezin": "Ouders en gezin", overkoepelend: "Overkoepelend" };

/**
 * The page of the guide about one step, in one setting where that is asked for.
 * @param {string} step
 * @param {string | null} setting
 */
export function stepPage(step, setting) {
  return address(`/stappen/${step}${setting ? `/${setting}` : ""}`);
}
