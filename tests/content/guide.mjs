// Reads content/ and its schemas once, for all tests, and says which items refer to which.
import { readFileSync, readdirSync } from "node:fs";

const contentFolder = new URL("../../content/", import.meta.url);
const schemaFolder = new URL("schemas/", contentFolder);

const readJson = (folder, name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** The kinds of content and the file that each stands in, as ContentKind.cs names them. */
export const fileOf = {
  "phase": "phases",
  "step": "steps",
  "setting": "settings",
  "situation": "situations",
  "organisation": "organisations",
  "tool-kind": "tool-kinds",
  "tool": "tools",
  "signal-category": "signal-categories",
  "signal-group": "signal-groups",
  "signal": "signals",
  "conversation-section": "conversation-sections",
  "conversation-tip": "conversation-tips",
  "factor": "factors",
  "guidance": "guidance",
  "abbreviation": "abbreviations",
  "advice-line": "advice-lines",
  "page": "pages",
};

export const kinds = Object.keys(fileOf);
export const contentFiles = readdirSync(contentFolder).filter((name) => name.endsWith(".json"));
export const schemaFiles = readdirSync(schemaFolder).filter((name) => name.endsWith(".json"));
export const schemas = Object.fromEntries(schemaFiles.map((name) => [name, readJson(schemaFolder, name)]));
export const documents = Object.fromEntries(kinds.map((kind) => [kind, readJson(contentFolder, `${fileOf[kind]}.json`)]));

export const itemsOf = (kind) => documents[kind].items;
export const find = (kind, slug) => itemsOf(kind).find((item) => item.slug === slug);

export const placements = itemsOf("tool").flatMap((tool) => tool.placements.map((placement) => ({ ...placement, tool: tool.slug })));

/** The members whose text is CommonMark; all other text is plain. */
export const markdownMembers = new Set(["body", "introduction"]);

/** Every text in a value, with the path that leads to it and the name of the member it stands in. */
export function* textsIn(value, path = "", member = "") {
  if (typeof value === "string") {
    yield { path, member, text: value };
  } else if (value !== null && typeof value === "object") {
    for (const [key, child] of Object.entries(value)) {
      yield* textsIn(child, `${path}/${key}`, Array.isArray(value) ? member : key);
    }
  }
}

export const allTexts = kinds.flatMap((kind) =>
  itemsOf(kind).flatMap((item) => [...textsIn(item, `${kind}/${item.slug}`)].map((found) => ({ kind, ...found }))));

const single = (kind, slug) => (slug === undefined || slug === null ? [] : [{ kind, slug }]);
const several = (kind, slugs) => (slugs ?? []).map((slug) => ({ kind, slug }));
const cell = (item) => [...single("step", item.step), ...single("setting", item.setting)];

const membersThatRefer = {
  "step": (item) => single("phase", item.phase),
  "situation": (item) => several("situation", item.parents),
  "tool": (item) => [
    ...single("tool-kind", item.kind),
    ...several("organisation", item.organisations),
    ...several("situation", item.situations),
    ...item.placements.flatMap((placement) => [...cell(placement), ...several("situation", placement.situations)]),
  ],
  "signal-category": cell,
  "signal-group": (item) => [...cell(item), ...single("signal-category", item.category)],
  "signal": (item) => [...single("signal-group", item.group), ...several("situation", item.situations)],
  "conversation-section": cell,
  "conversation-tip": (item) => [...single("conversation-section", item.section), ...several("situation", item.situations)],
  "factor": (item) => [...cell(item), ...several("situation", item.situations)],
  "guidance": cell,
};

/** What the links in a text lead to within the guide: wegwijzer:kind/slug, or wegwijzer:step/slug/setting. */
export const internalLinksIn = (text) => [...text.matchAll(/wegwijzer:([^)\s]*)/g)].map((match) => match[1]);

const linked = (item) =>
  [...textsIn(item)].flatMap(({ text }) => internalLinksIn(text)).flatMap((link) => {
    const [kind, slug, setting, ...rest] = link.split("/");
    const known = kinds.includes(kind) && rest.length === 0 && (setting === undefined || kind === "step");
    return known ? [{ kind, slug }, ...single("setting", setting)] : [{ kind: `unknown (${link})`, slug }];
  });

export const references = kinds.flatMap((kind) =>
  itemsOf(kind).flatMap((item) =>
    [...(membersThatRefer[kind]?.(item) ?? []), ...linked(item)].map((target) => ({ from: `${kind}/${item.slug}`, ...target }))));
