import assert from "node:assert/strict";
import { test } from "node:test";
import { allTexts, fileOf, find, internalLinksIn, itemsOf, kinds, markdownMembers, placements, references } from "./guide.mjs";

const sortedByPlace = (kind, place) => [...itemsOf(kind)].sort((a, b) => a[place] - b[place]).map((item) => item.slug);
const steps = sortedByPlace("step", "number");
const settings = sortedByPlace("setting", "position");
const cells = steps.flatMap((step) => settings.map((setting) => `${step}/${setting}`));
const cellOf = (item) => `${item.step}/${item.setting}`;
const cellsWithout = (items) => cells.filter((cell) => !items.some((item) => cellOf(item) === cell));

function doubles(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function countedFromOne(items, groupOf) {
  for (const [group, members] of grouped(items, groupOf)) {
    const positions = members.map((member) => member.position).sort((a, b) => a - b);
    assert.deepEqual(positions, positions.map((_, index) => index + 1), `The positions in ${group} are not 1 to ${members.length}`);
  }
}

// Map.groupBy, which Node 20 has not got yet.
function grouped(items, groupOf) {
  const groups = new Map();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  return groups;
}

for (const kind of kinds) {
  test(`Every slug in ${fileOf[kind]}.json is unique`, () => {
    assert.ok(itemsOf(kind).length > 0);
    assert.deepEqual(doubles(itemsOf(kind).map((item) => item.slug)), []);
  });
}

// Signals, groups, tips, factors and guidance may share a title: their group, section or cell tells them apart.
for (const kind of ["phase", "step", "setting", "situation", "organisation", "tool-kind", "tool", "signal-category", "conversation-section", "abbreviation", "advice-line", "page"]) {
  test(`No two items in ${fileOf[kind]}.json have the same title, whatever the case of its letters`, () => {
    assert.deepEqual(doubles(itemsOf(kind).map((item) => (item.title ?? item.name ?? item.code).toUpperCase())), []);
  });
}

test("Every reference leads to an item, those in the links of a text included", () => {
  assert.ok(references.length > 500);
  assert.deepEqual(references.filter(({ kind, slug }) => !kinds.includes(kind) || !find(kind, slug)), []);
});

test("A link within the guide stands only in formatted text, where it is served as a link", () => {
  const withLinks = allTexts.filter(({ text }) => internalLinksIn(text).length > 0);
  assert.ok(withLinks.length > 0);
  assert.deepEqual(withLinks.filter(({ member, text }) => !markdownMembers.has(member) || internalLinksIn(text).some((link) => !text.includes(`](wegwijzer:${link})`))), []);
});

test("No situation falls under itself, by whatever way", () => {
  const ancestors = (slug, seen = new Set()) => {
    for (const parent of find("situation", slug).parents ?? []) if (!seen.has(parent)) ancestors(parent, seen.add(parent));
    return seen;
  };
  assert.deepEqual(itemsOf("situation").filter(({ slug }) => ancestors(slug).has(slug)), []);
});

test("A word is the name or a synonym of one situation only", () => {
  assert.deepEqual(doubles(itemsOf("situation").flatMap(({ name, synonyms }) => [name, ...(synonyms ?? [])].map((word) => word.toLowerCase()))), []);
});

test("Exactly one setting is the one for everybody", () => {
  assert.deepEqual(itemsOf("setting").filter(({ general }) => general).map(({ slug }) => slug), ["alle-settings"]);
});

test("A signal group stands in the same step and setting as its category", () => {
  assert.deepEqual(itemsOf("signal-group").filter((group) => group.category && cellOf(group) !== cellOf(find("signal-category", group.category))), []);
});

test("Positions are counted from 1 without gaps", () => {
  countedFromOne(placements, cellOf);
  countedFromOne(itemsOf("guidance"), cellOf);
  countedFromOne(itemsOf("signal-category"), cellOf);
  countedFromOne(itemsOf("signal-group"), cellOf);
  countedFromOne(itemsOf("signal"), (signal) => signal.group);
  countedFromOne(itemsOf("conversation-section"), cellOf);
  countedFromOne(itemsOf("conversation-tip"), (tip) => tip.section);
  countedFromOne(itemsOf("factor"), (factor) => `${factor.kind}/${factor.domain}`);
  for (const kind of ["setting", "abbreviation", "advice-line", "page"]) countedFromOne(itemsOf(kind), () => kind);
});

test("The cards of a cell stand in the order of their pages in the document", () => {
  for (const [cell, cards] of grouped(placements, cellOf)) {
    const pages = [...cards].sort((a, b) => a.position - b.position).map((card) => card.sourcePage);
    assert.deepEqual(pages, [...pages].sort((a, b) => a - b), cell);
  }
});

test("What was taken from the document says from which of its 195 pages", () => {
  const taken = [...placements, ...["phase", "step", "signal-group", "signal", "conversation-section", "conversation-tip", "factor", "guidance"].flatMap(itemsOf)];
  assert.deepEqual(taken.filter(({ sourcePage }) => !(sourcePage >= 2 && sourcePage <= 195)), []);
});

test("An age and a page reference run forwards", () => {
  const ages = kinds.flatMap(itemsOf).concat(placements).map(({ age }) => age).filter((age) => age);
  assert.ok(ages.length > 50);
  assert.deepEqual(ages.filter(({ from, to }) => Number.isInteger(to) && to < from), []);
  const pages = placements.filter((placement) => placement.pages).map((placement) => placement.pages);
  assert.ok(pages.length > 5);
  const forwards = (text) => text.split(/ & |, |-/).map(Number).every((page, index, all) => index === 0 || page > all[index - 1]);
  assert.deepEqual(pages.filter((text) => !forwards(text)), []);
});

test("The guide has 35 cells, seven steps in five settings", () => {
  assert.deepEqual(steps, [
    "signalen-opmerken", "bespreken-met-collega", "gesprek-met-jeugdige-en-gezin", "situatie-in-kaart-brengen",
    "risicotaxatie", "zelf-ondersteunen", "doorverwijzen-en-samenwerken",
  ]);
  assert.deepEqual(settings, ["alle-settings", "onderwijs-kinderopvang", "jgz", "wijk", "eerstelijn"]);
  assert.equal(cells.length, 35);
});

test("The cells without tools are the nine of which the document says so", () => {
  assert.deepEqual(cellsWithout(placements), [
    "signalen-opmerken/eerstelijn", // p. 41
    "bespreken-met-collega/wijk", // p. 54
    "bespreken-met-collega/eerstelijn", // p. 57
    "situatie-in-kaart-brengen/wijk", // p. 119
    "situatie-in-kaart-brengen/eerstelijn", // p. 122
    "risicotaxatie/wijk", // p. 138
    "risicotaxatie/eerstelijn", // p. 141
    "zelf-ondersteunen/eerstelijn", // p. 173
    "doorverwijzen-en-samenwerken/eerstelijn", // p. 194
  ]);
});

test("The cells without background are the twelve of which the document says so", () => {
  assert.deepEqual(cellsWithout(itemsOf("guidance")), [
    "signalen-opmerken/wijk", // p. 37
    "signalen-opmerken/eerstelijn", // p. 40
    "gesprek-met-jeugdige-en-gezin/wijk", // p. 97
    "gesprek-met-jeugdige-en-gezin/eerstelijn", // p. 100
    "situatie-in-kaart-brengen/jgz", // p. 115
    "situatie-in-kaart-brengen/wijk", // p. 118
    "situatie-in-kaart-brengen/eerstelijn", // p. 121
    "risicotaxatie/jgz", // p. 133
    "zelf-ondersteunen/wijk", // p. 169
    "zelf-ondersteunen/eerstelijn", // p. 172
    "doorverwijzen-en-samenwerken/wijk", // p. 190
    "doorverwijzen-en-samenwerken/eerstelijn", // p. 193
  ]);
});

test("The guide holds as much of each kind as the document does", () => {
  const counts = Object.fromEntries(kinds.map((kind) => [fileOf[kind], itemsOf(kind).length]));
  assert.deepEqual(counts, {
    "phases": 3, "steps": 7, "settings": 5, "situations": 25, "organisations": 35, "tool-kinds": 21, "tools": 149,
    "signal-categories": 6, "signal-groups": 28, "signals": 87, "conversation-sections": 14, "conversation-tips": 79,
    "factors": 37, "guidance": 50, "abbreviations": 13, "advice-lines": 3, "pages": 10,
  });
  assert.equal(placements.length, 215);
  assert.equal(itemsOf("factor").filter(({ kind }) => kind === "risk").length, 24);
  assert.equal(itemsOf("factor").filter(({ kind }) => kind === "protective").length, 13);
});

test("No text begins or ends with a space, or has two spaces in a row", () => {
  const clean = (text) => text.trim() === text && !/\S {2,}/.test(text);
  assert.deepEqual(allTexts.filter(({ text }) => !clean(text)), []);
});

test("Plain text is one line without control characters, tabs or hard spaces", () => {
  const plain = allTexts.filter(({ member }) => !markdownMembers.has(member));
  assert.ok(plain.length > 1000);
  assert.deepEqual(plain.filter(({ text }) => /[\p{Cc}\u00a0\u00ad\u200b\u2028\u2029\ufeff]/u.test(text)), []);
});

test("Text is written in whole characters, with each accent in its letter", () => {
  assert.deepEqual(allTexts.filter(({ text }) => text.normalize("NFC") !== text || /\ufffd|â€|Ã./.test(text)), []);
});

test("Every web address parses, in a member of its own as well as in a text", () => {
  const addresses = allTexts.flatMap(({ path, text }) => [...text.matchAll(/https?:[^\s)>"]*/g)].map(([address]) => ({ path, address })));
  assert.ok(addresses.length > 100);
  const good = (address) => URL.canParse(address) && new URL(address).hostname.includes(".") && new URL(address).username === "";
  assert.deepEqual(addresses.filter(({ address }) => !good(address)), []);
});
