/**
 * Asks the Api that this script came from. Nothing is stored on the device and nothing is sent along but the question itself.
 */

/** @typedef {{ slug: string, name: string }} Named */
/** @typedef {{ from: number | null, to: number | null, prenatal: boolean, label: string }} Age */
/** @typedef {{ parameter: string, count: number, href: string }} Relaxation */
/** @typedef {{ href: string }} Link */
/**
 * @typedef {object} List
 * @property {any[]} items
 * @property {{ number: number, size: number, totalItems: number, totalPages: number }} page
 * @property {{ own: number, general: number } | null} groups
 * @property {{ count: number, href: string } | null} general
 * @property {string[]} notes
 * @property {Relaxation[]} relaxations
 * @property {{ next: Link | null, suggest: Link | null, terms: Link, disclaimer: Link }} _links
 */
/** @typedef {{ type: string, title: string, status: number, detail: string, errors?: { field: string, code: string, detail: string }[] | null, findings?: Finding[] | null }} Problem */
/** @typedef {{ field: string, kind: string, start: number, length: number, mayBeConfirmed: boolean }} Finding */

const origin = new URL(import.meta.url).origin;
const base = "/api/v1";

/** The Api could not be reached at all. */
export class Unreachable extends Error {}

/** The Api answered that something is wrong. */
export class Refused extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/**
 * The whole address of a path of the server.
 * @param {string} path
 */
export function address(path) {
  return new URL(path, origin).href;
}

/**
 * @param {string} path below the base of the Api, or from the root of the server
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
export async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(address(path.startsWith(base) ? path : base + path), { ...options, credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable();
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok) return body;
  throw new Refused(body ?? { type: "", title: "", status: answer.status, detail: "De server gaf een onverwacht antwoord." });
}

/**
 * A query string of what was given; what is empty is left out. Several values of a filter stand between commas; in a text to search for, a comma is a comma.
 * @param {Record<string, string | number | null | undefined>} values
 */
export function query(values) {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : name === "q" ? [[name, String(value)]] : String(value).split(",").map((part) => [name, part.trim()]));
  return given.length > 0 ? "?" + new URLSearchParams(given) : "";
}

/** @type {Map<string, Promise<Named[]>>} */
const vocabularies = new Map();

/**
 * The values of a filter, asked for once per page.
 * @param {string} name of the resource
 * @returns {Promise<Named[]>}
 */
export function vocabulary(name) {
  let values = vocabularies.get(name);
  if (!values) {
    values = ask(`/${name}?pageSize=100`).then((list) => list.items);
    values.catch(() => vocabularies.delete(name));
    vocabularies.set(name, values);
  }
  return values;
}
