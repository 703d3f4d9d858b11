// Keeps a copy of the whole guide in one file, and proves that it is equal. Needs Node 20 and nothing else.
//
//   node copy.mjs https://wegwijzer.example copy.json
//
// The first run fetches everything, each later one only what changed. It may be killed at any moment.

import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const START = '/api/v1/changes';

/** RFC 8785: members in the order of their UTF-16 code units, no white space. JSON.stringify writes texts and numbers in that form already. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of a set of items: SHA-256 over the sorted lines "kind/slug hash", each ended by a line feed. */
function digestOf(items) {
  return sha256(Object.entries(items).map(([key, item]) => `${key} ${sha256(canonical(item))}\n`).sort().join(''));
}

async function load(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return { from: START, items: {} };
    throw error;
  }
}

/** Copy and place together, in one move: whoever is killed between two pages goes on from the last whole one. */
async function save(file, copy) {
  await writeFile(`${file}.new`, JSON.stringify(copy));
  await rename(`${file}.new`, file);
}

async function ask(server, address) {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(server + address, { headers: { accept: 'application/json' } });
    if (answer.ok) return await answer.json();
    const problem = await answer.json();
    // A backup was put back at the other side: what this copy was built on is no more.
    if (answer.status === 410) return null;
    const isLater = problem.errors?.some((error) => error.code === 'future-cursor');
    if (attempt === 5 && isLater) return null;
    // This server is about to have what another one told us, or is only just starting.
    if (attempt === 5 || !(isLater || answer.status === 503)) throw new Error(`${answer.status} ${problem.title}: ${problem.detail}`);
    await wait(1000 * Number(answer.headers.get('retry-after') ?? attempt));
  }
}

function apply(items, change) {
  const key = `${change.kind}/${change.slug}`;
  if (change.change === 'published') items[key] = change.item;
  else delete items[key];
}

async function update(server, file) {
  let copy = await load(file);
  for (;;) {
    const page = await ask(server, copy.from);
    if (page === null) {
      copy = { from: START, items: {} };
      continue;
    }
    for (const change of page.items) apply(copy.items, change);
    copy.from = (page._links.next ?? page._links.later).href;
    if (page._links.next === null) {
      const digest = digestOf(copy.items);
      if (digest !== page.digest) throw new Error(`The copy is not equal: ${digest} instead of ${page.digest}. Delete ${file} and start again.`);
      await save(file, copy);
      return { version: page.version, digest, items: Object.keys(copy.items).length };
    }
    await save(file, copy);
  }
}

const [server, file] = process.argv.slice(2);
if (!server || !file) {
  console.error('usage: node copy.mjs SERVER FILE');
  process.exit(2);
}
const { version, digest, items } = await update(server.replace(/\/$/, ''), file);
console.log(`${items} items, version ${version}, digest ${digest}`);
