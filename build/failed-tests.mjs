// Prints the names of the tests that failed, each with the start of its reason: node build/failed-tests.mjs FOLDER.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true }).map(String);
const read = (name) => readFileSync(join(folder, name), "utf8");
const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const text = (xml = "") => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]).replace(/&#x([0-9A-F]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
const start = (reason) => reason.split("\n").slice(0, 12).map((line) => `    ${line.slice(0, 300)}`).join("\n");

for (const results of names.filter((name) => name.endsWith(".trx")).map(read)) {
  for (const [, attributes, body] of results.matchAll(/<UnitTestResult ([^>]*outcome="(?:Failed|Error|Timeout|Aborted)"[^>]*)>(.*?)<\/UnitTestResult>/gs)) {
    const part = (tag) => text(new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(body)?.[1]);
    console.log(`failed: ${text(/testName="([^"]*)"/.exec(attributes)?.[1])}\n${start(part("Message"))}\n${start(part("StackTrace"))}`);
  }
}
for (const results of names.filter((name) => name.endsWith(".tap")).map(read)) {
  for (const [, name, reason] of results.matchAll(/^ *not ok \d+ - (.*)\n((?: +.*\n)*)/gm)) {
    console.log(`failed: ${name}\n${start(reason)}`);
  }
}
