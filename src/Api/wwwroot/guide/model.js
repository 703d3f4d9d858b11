/**
 * The whole guide as the export has it, and the rules by which its lists are made. The Api has the same rules; a test holds this
 * to its answers.
 */

/** @typedef {{ from: number | null, to: number | null, prenatal?: boolean } | null | undefined} AgeRange */
/** @typedef {{ step: string, setting: string, position: number, label: string, purpose: string, pages?: string | null, situations?: string[] | null, age?: AgeRange }} Placement */
/** @typedef {{ slug: string, title: string, description: string, kind: string, organisations?: string[], url?: string | null, situations?: string[], age?: AgeRange, placements: Placement[] }} Tool */
/** @typedef {{ slug: string, name: string, [member: string]: any }} Named */
/** @typedef {Record<string, any[]>} Content */
/** @typedef {{ tool: Tool, place: Placement, general: boolean }} Found */
/** @typedef {{ step?: string[], phase?: string[], setting?: string[], situation?: string[], age?: string[], kind?: string[], organisation?: string[], general?: boolean }} Filter */

const noSituation = "none";
const oldest = 120;

export class Guide {
  /** @param {Content} content */
  constructor(content) {
    this.content = content;
    /** @type {Tool[]} */
    this.tools = content["tools"];
    this.steps = new Map(content["steps"].map((step) => [step.slug, step]));
    this.settings = content["settings"].toSorted((a, b) => a.position - b.position);
    this.general = this.settings.find((setting) => setting.general)?.slug;
    this.children = new Map();
    for (const situation of content["situations"]) {
      for (const parent of situation.parents ?? []) this.children.set(parent, [...(this.children.get(parent) ?? []), situation.slug]);
    }
  }

  /**
   * What people call a value of a vocabulary.
   * @param {string} list
   * @param {string} slug
   */
  name(list, slug) {
    return this.content[list].find((/** @type {Named} */ item) => item.slug === slug)?.name ?? slug;
  }

  /**
   * The tools that a filter leaves, in the order of the guide: values of one filter are alternatives, filters add up, and step, phase,
   * setting, situation and age hold for one and the same placement.
   * @param {Filter} filter
   * @returns {Found[]}
   */
  list(filter) {
    /** @type {Map<string, Found & { order: (number | string)[] }>} */
    const found = new Map();
    for (const tool of this.tools) {
      for (const place of tool.placements) {
        if (!this.#holds(tool, place, filter)) continue;
        const general = place.setting === this.general;
        const namesNone = given(filter.age) && !(place.age ?? tool.age) ? 1 : 0;
        const order = [general ? 1 : 0, namesNone, this.steps.get(place.step)?.number ?? 0, place.position, tool.slug, place.setting];
        const known = found.get(tool.slug);
        if (!known || compare(order, known.order) < 0) found.set(tool.slug, { tool, place, general, order });
      }
    }
    return [...found.values()].sort((a, b) => compare(a.order, b.order));
  }

  /**
   * @param {Tool} tool
   * @param {Placement} place
   * @param {Filter} filter
   */
  #holds(tool, place, filter) {
    // A place that names none has those of its tool.
    const situations = place.situations?.length ? place.situations : tool.situations ?? [];
    const range = place.age ?? tool.age;
    const inSetting = given(filter.setting)
      ? filter.setting?.includes(place.setting) || (filter.general !== false && place.setting === this.general)
      : filter.general !== false || place.setting !== this.general;
    return inSetting
      && any(filter.step, (step) => step === place.step)
      && any(filter.phase, (phase) => phase === this.steps.get(place.step)?.phase)
      && any(filter.situation, (situation) => situation === noSituation ? situations.length === 0 : this.#below(situation).some((slug) => situations.includes(slug)))
      && any(filter.age, (age) => !range || fits(range, age))
      && any(filter.kind, (kind) => kind === tool.kind)
      && any(filter.organisation, (organisation) => (tool.organisations ?? []).includes(organisation));
  }

  /**
   * A situation and all that fall under it.
   * @param {string} situation
   * @returns {string[]}
   */
  #below(situation) {
    const seen = new Set([situation]);
    for (const slug of seen) for (const child of this.children.get(slug) ?? []) seen.add(child);
    return [...seen];
  }
}

/** @param {unknown[] | undefined} values */
const given = (values) => values !== undefined && values.length > 0;

/**
 * @param {string[] | undefined} values
 * @param {(value: string) => boolean} holds
 */
const any = (values, holds) => values === undefined || values.length === 0 || values.some(holds);

/**
 * @param {NonNullable<AgeRange>} range
 * @param {string} age
 */
function fits(range, age) {
  if (age === "prenatal") return range.prenatal === true;
  const years = Number(age);
  return range.from !== null && years >= range.from && years <= (range.to ?? oldest);
}

/**
 * By the first part that differs; texts by code unit, as the Api does.
 * @param {(number | string)[]} a
 * @param {(number | string)[]} b
 */
function compare(a, b) {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}
