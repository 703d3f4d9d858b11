import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { contentFiles, documents, fileOf, itemsOf, kinds, schemaFiles, schemas } from "./guide.mjs";

// strictTypes would ask for "type" beside every $ref, which already says it.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: true });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

const schemaNameOf = (kind) => `${kind}.schema.json`;
const check = (kind) => ajv.getSchema(schemaNameOf(kind));
const faultsOf = (kind, document) => (check(kind)(document) ? [] : check(kind).errors.map((e) => `${e.instancePath} ${e.message}`));
const fileWith = (kind, item) => ({ $schema: `schemas/${schemaNameOf(kind)}`, items: [item] });
const itemSchemaOf = (kind) => schemas[schemaNameOf(kind)].$defs.item;
const changed = (kind, change) => fileWith(kind, { ...structuredClone(itemsOf(kind)[0]), ...change });

function refuses(kind, document, where) {
  const faults = faultsOf(kind, document);
  assert.ok(faults.some((fault) => fault.startsWith(where)), `Expected a fault at ${where}; found: ${faults.join("; ") || "none"}`);
}

test("There is one content file and one schema for each kind, and nothing else", () => {
  assert.deepEqual([...contentFiles].sort(), kinds.map((kind) => `${fileOf[kind]}.json`).sort());
  assert.deepEqual([...schemaFiles].sort(), [...kinds, "common"].map(schemaNameOf).sort());
});

for (const name of schemaFiles) {
  test(`The schema ${name} is itself a valid JSON Schema of 2020-12`, () => {
    assert.equal(schemas[name].$schema, "https://json-schema.org/draft/2020-12/schema");
    assert.equal(schemas[name].$id, name);
    assert.ok(ajv.validateSchema(schemas[name]), ajv.errorsText());
  });
}

for (const kind of kinds) {
  const { properties, required } = itemSchemaOf(kind);
  const optional = Object.keys(properties).filter((member) => !required.includes(member));

  test(`Everything in ${fileOf[kind]}.json is valid against its schema`, () => {
    assert.equal(documents[kind].$schema, `schemas/${schemaNameOf(kind)}`);
    assert.deepEqual(faultsOf(kind, documents[kind]), []);
  });

  test(`A stray field in ${fileOf[kind]}.json is refused, in an item as well as beside the items`, () => {
    refuses(kind, changed(kind, { stray: 1 }), "/items/0 must NOT have additional properties");
    refuses(kind, { ...documents[kind], stray: 1 }, " must NOT have additional properties");
  });

  test(`An item in ${fileOf[kind]}.json without one of its required members, or with null there, is refused`, () => {
    assert.ok(required.includes("slug"));
    for (const member of required) {
      const document = changed(kind, {});
      delete document.items[0][member];
      refuses(kind, document, `/items/0 must have required property '${member}'`);
      refuses(kind, changed(kind, { [member]: null }), `/items/0/${member}`);
    }
  });

  test(`An item in ${fileOf[kind]}.json may leave out its optional members, or have null there`, () => {
    const document = changed(kind, {});
    for (const member of optional) delete document.items[0][member];
    assert.deepEqual(faultsOf(kind, document), []);
    for (const member of optional) document.items[0][member] = null;
    assert.deepEqual(faultsOf(kind, document), []);
  });

  test(`An item in ${fileOf[kind]}.json with a slug that is no slug is refused`, () => {
    for (const slug of ["", "Hoofdletter", "twee--streepjes", "-vooraan", "achteraan-", "spatie erin", "coördinatie", "a".repeat(101), 7]) {
      refuses(kind, changed(kind, { slug }), "/items/0/slug");
    }
  });

  test(`The schema ${schemaNameOf(kind)} gives every member a title, a description and examples that are valid themselves`, () => {
    for (const [path, member] of membersOf(kind)) {
      assert.ok(member.title && member.description, `${path} has no title or description`);
      if (member.items?.$ref?.startsWith("#/$defs/") && !member.examples) continue;
      assert.ok(member.examples?.length > 0, `${path} has no example`);
      const valid = ajv.getSchema(`${schemaNameOf(kind)}#${path}`);
      for (const example of member.examples) assert.ok(valid(example), `${path}: ${JSON.stringify(example)}: ${ajv.errorsText(valid.errors)}`);
    }
  });
}

function membersOf(kind) {
  return Object.entries(schemas[schemaNameOf(kind)].$defs).flatMap(([name, definition]) =>
    Object.entries(definition.properties).map(([member, schema]) => [`/$defs/${name}/properties/${member}`, schema]));
}

test("A tool with a stray field, or without a label, in one of its placements is refused", () => {
  const placement = itemsOf("tool")[0].placements[0];
  refuses("tool", changed("tool", { placements: [{ ...placement, stray: 1 }] }), "/items/0/placements/0 must NOT have additional properties");
  const { label, ...withoutLabel } = placement;
  assert.ok(label);
  refuses("tool", changed("tool", { placements: [withoutLabel] }), "/items/0/placements/0 must have required property 'label'");
  refuses("tool", changed("tool", { placements: [] }), "/items/0/placements");
});

test("A value outside a closed list is refused", () => {
  refuses("factor", changed("factor", { kind: "neutraal" }), "/items/0/kind");
  refuses("factor", changed("factor", { domain: "school" }), "/items/0/domain");
  refuses("phase", changed("phase", { colour: "paars" }), "/items/0/colour");
});

test("Numbers outside their range, and numbers that are not whole, are refused", () => {
  const placement = itemsOf("tool")[0].placements[0];
  for (const [kind, change, where] of [
    ["signal", { position: 0 }, "/items/0/position"],
    ["signal", { position: 201 }, "/items/0/position"],
    ["signal", { position: 1.5 }, "/items/0/position"],
    ["signal", { sourcePage: 0 }, "/items/0/sourcePage"],
    ["tool", { placements: [{ ...placement, meldcodeStep: 6 }] }, "/items/0/placements/0/meldcodeStep"],
    ["tool", { organisations: ["een", "twee", "drie"] }, "/items/0/organisations"],
  ]) refuses(kind, changed(kind, change), where);
});

test("Plain text that is too long, empty, padded or broken over lines is refused", () => {
  for (const title of ["a".repeat(201), "", " ", " vooraan", "achteraan ", "twee\nregels", "een\ttab"]) {
    refuses("tool", changed("tool", { title }), "/items/0/title");
  }
  refuses("guidance", changed("guidance", { body: " \n " }), "/items/0/body");
  refuses("guidance", changed("guidance", { body: "Windows\r\nregels" }), "/items/0/body");
});

test("What is no complete web address is refused", () => {
  for (const url of ["www.voorbeeld.nl", "ftp://voorbeeld.nl/", "https://voorbeeld", "https://naam:geheim@voorbeeld.nl/", "https://voorbeeld.nl/een spatie", ""]) {
    refuses("tool", changed("tool", { url }), "/items/0/url");
  }
});

test("Page references are written as 12, 21-26 or 21-26 & 67-68", () => {
  const placement = itemsOf("tool")[0].placements[0];
  const withPages = (pages) => changed("tool", { placements: [{ ...placement, pages }] });
  for (const pages of ["12", "21-26", "21-26 & 67-68", "4, 7-9"]) assert.deepEqual(faultsOf("tool", withPages(pages)), []);
  for (const pages of ["", "p. 12", "12-", "12 - 14", "0", "34-62 jaar"]) refuses("tool", withPages(pages), "/items/0/placements/0/pages");
});

test("An age is a range of whole years, or before birth; that its ends are in order is for the loader to say", () => {
  for (const age of [{ from: 4, to: 12 }, { from: 0, to: 0 }, { from: 12 }, { from: 12, to: null }, { from: 0, to: 18, prenatal: true }, { prenatal: true }, { from: 9, to: 4 }, null]) {
    assert.deepEqual(faultsOf("tool", changed("tool", { age })), [], JSON.stringify(age));
  }
  for (const age of [{}, { to: 4 }, { from: null, to: 4, prenatal: true }, { from: 2, to: 4, prenatal: true }, { from: -1 }, { from: 121 }, { from: 1.5 }, { from: 4, label: "peuter" }, "4-12"]) {
    refuses("tool", changed("tool", { age }), "/items/0/age");
  }
});
