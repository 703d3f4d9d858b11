// Runs Lighthouse with its own mobile throttling on pages of a running Api, and prints the middle one of some rounds of each.
//   node measure.mjs http://127.0.0.1:5980 5 / /stappen/… …
import { mkdir, writeFile } from "node:fs/promises";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [server, rounds, ...pages] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const needed = { score: 95, paint: 1500 };
const reports = new URL("../../artifacts/lighthouse/", import.meta.url);

async function measure(address) {
  const browser = await launch({
    chromePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    return await lighthouse(address, { port: browser.port, output: "html", onlyCategories: categories, logLevel: "error" });
  } finally {
    await browser.kill();
  }
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const figure = (result, audit) => result.lhr.audits[audit].numericValue;

await mkdir(reports, { recursive: true });
console.log("| page | performance | accessibility | best practices | SEO | LCP, median (fastest–slowest) | total blocking time | layout shift | sent |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
let below = false;
for (const page of pages) {
  const results = [];
  for (let round = 0; round < Number(rounds); round++) results.push(await measure(server + page));
  const scores = categories.map((category) => middle(results.map((result) => Math.round(100 * result.lhr.categories[category].score))));
  const paints = results.map((result) => figure(result, "largest-contentful-paint"));
  below ||= scores.some((score) => score < needed.score) || middle(paints) >= needed.paint;
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
  console.log(`| \`${page}\` | ${scores.join(" | ")} | ${seconds(middle(paints))} s (${seconds(Math.min(...paints))}–${seconds(Math.max(...paints))}) | ${Math.round(middle(results.map((result) => figure(result, "total-blocking-time"))))} ms | ${middle(results.map((result) => figure(result, "cumulative-layout-shift"))).toFixed(3)} | ${Math.round(middle(results.map((result) => figure(result, "total-byte-weight"))) / 1024)} KB |`);
  const last = results.at(-1);
  await writeFile(new URL(`${page.replace(/[^a-z]+/gi, "-").replace(/^-|-$/g, "") || "start"}.html`, reports), last.report);
  for (const audit of Object.values(last.lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9) console.error(`  ${page}: ${audit.id} ${audit.score} ${audit.displayValue ?? ""}`);
  }
}
process.exitCode = below ? 1 : 0;
