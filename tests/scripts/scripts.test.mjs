// Our own browser code is checked against its types, and kept within its bounds.
import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const root = new URL("../../", import.meta.url);
const embedded = new URL("src/Api/Embed/Script/", root);

for (const project of ["tsconfig.json", "tsconfig.worker.json"]) {
  test(`the types of our own browser code hold (${project})`, async () => {
    const checked = await run("node_modules/.bin/tsc", ["--project", project], { cwd: here }).catch((error) => error);
    assert.equal(checked.stdout.trim(), "");
  });
}

test("the checker of types bites", async () => {
  const checked = await run("node_modules/.bin/tsc", ["--noEmit", "--allowJs", "--checkJs", "--strict", "offender.js"], { cwd: here }).catch((error) => error);
  assert.match(checked.stdout, /TS2322/);
});

test("our own browser code parses no markup, runs no text and sets no style in line", async () => {
  for (const folder of [embedded, new URL("src/Api/wwwroot/guide/", root), new URL("src/Api/wwwroot/embed/", root)]) {
    for (const file of await readdir(folder)) {
      assert.doesNotMatch(await readFile(new URL(file, folder), "utf8"), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b|document\.cookie/, file);
    }
  }
});

test("the web components keep nothing on the device", async () => {
  for (const file of await readdir(embedded)) {
    assert.doesNotMatch(await readFile(new URL(file, embedded), "utf8"), /localStorage|sessionStorage|indexedDB|caches\b/, file);
  }
});
