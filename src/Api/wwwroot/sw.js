/// <reference lib="webworker" />
/**
 * Keeps the guide on the device, so that it can be read where there is no network, as on a home visit. Online the network goes first;
 * what is kept is renewed, whole, when the guide or this program has another version.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const prefix = "wegwijzer-";
const plan = "/guide/offline.json";
const shell = "/offline";
const patience = 4000;
const atOnce = 4;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => {
  if (event.data === "refresh") event.waitUntil(renew().catch(() => {}));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  // What is of one person, or says how the server is, is never kept and never answered from here.
  if (address.pathname.startsWith("/neem-contact-op") || address.pathname.startsWith("/health") || address.pathname.startsWith("/api/v1/suggestions")) return;
  if (request.mode === "navigate" || address.pathname === "/api/v1/export") event.respondWith(fresh(request));
  else event.respondWith(fetch(request).catch(() => kept(request).then((answer) => answer ?? Response.error())));
});

/** @returns {Promise<void>} */
let running = Promise.resolve();

function renew() {
  running = running.catch(() => {}).then(fill);
  return running;
}

async function fill() {
  const { version, addresses } = await (await fetch(plan, { cache: "no-cache" })).json();
  const name = prefix + version;
  if (await caches.has(name) && await (await caches.open(name)).match(plan)) return;
  const cache = await caches.open(name);
  const left = [...addresses];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let address = left.pop(); address; address = left.pop()) await cache.add(address);
  }));
  // Last, as the sign that all of it is there: a half-filled one is filled again.
  await cache.add(plan);
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
}

/** @param {Request} request */
async function fresh(request) {
  const abort = new AbortController();
  const late = setTimeout(() => abort.abort(), patience);
  try {
    const answer = await fetch(request, { signal: abort.signal });
    // A server in trouble is no better than none, where there is a page that was kept.
    return answer.status < 500 ? answer : (await kept(request)) ?? answer;
  } catch {
    return (await kept(request)) ?? Response.error();
  } finally {
    clearTimeout(late);
  }
}

/** @param {Request} request */
async function kept(request) {
  const { pathname } = new URL(request.url);
  const made = pathname === "/zoeken" || pathname === "/hulpmiddelen" || pathname.startsWith("/hulpmiddelen/");
  return (await caches.match(made ? shell : pathname, { ignoreSearch: true, ignoreVary: true })) ?? (request.mode === "navigate" ? caches.match(shell, { ignoreVary: true }) : undefined);
}
