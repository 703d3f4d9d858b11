// What people paste from Word, a PDF or a site comes into the guide clean.
import { test } from "node:test";
import assert from "node:assert/strict";
import { longText, plainText, tidy } from "../../src/Admin/wwwroot/js/clean-text.js";

test("what nobody sees goes, and odd spaces and quotes become ordinary ones", () => {
  assert.equal(tidy("ou\u00ADders\u200B en\u00A0kinde\u00ADren"), "ouders en kinderen");
  assert.equal(tidy("“let op”, „kijk” en zo'n foto's"), "‘let op’, ‘kijk’ en zo’n foto’s");
  assert.equal(tidy("een\r\ntwee\u2028drie"), "een\ntwee\ndrie");
});

test("a plain text becomes one paragraph, its broken words whole again", () => {
  assert.equal(plainText("Een kaart voor leer-\nkrachten\nen ouders.\n\n• Over thuis\n• Over school"), "Een kaart voor leerkrachten en ouders. Over thuis Over school");
  assert.equal(plainText("de Noord-\nHollandse aanpak"), "de Noord-Hollandse aanpak");
  assert.equal(plainText("  "), "");
});

test("a longer text keeps its paragraphs and lists, and its lines go on where a PDF broke them off", () => {
  assert.equal(
    longText("Dit is een zin die\nop de volgende regel\nverdergaat.\n\nEn dit een tweede.\n• een\n▪ twee\n1) eerst\n2. dan"),
    "Dit is een zin die op de volgende regel verdergaat.\n\nEn dit een tweede.\n\n- een\n- twee\n1. eerst\n2. dan");
});

test("what is clean already stays as it is", () => {
  for (const text of ["Een kaart.", "4-12 jaar", "de e-mail, een 3-jarige", "www.example.nl/a-b"])
    assert.equal(plainText(text), text);
  const long = "Een alinea met **vet**.\n\n- een\n- twee\n\n## Kop\n\nNog een [link](https://www.example.nl).";
  assert.equal(longText(long), long);
});
