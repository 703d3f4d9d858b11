import createClient, { type ClientOptions, type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, paths } from "./schema.js";

/** The records of the Api by name, such as `Schemas["Tool"]`. */
export type Schemas = components["schemas"];

/** An error that the Api explains (RFC 9457): what sort it is, and every fault of the request at once. */
export class WegwijzerError extends Error {
  constructor(readonly problem: Schemas["Problem"], readonly retryAfter: number | null) {
    super(problem.detail);
    this.name = "WegwijzerError";
  }
}

const problemsAsErrors: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const seconds = Number(response.headers.get("Retry-After"));
    const problem = response.headers.get("Content-Type")?.startsWith("application/problem+json")
      ? ((await response.json()) as Schemas["Problem"])
      : { type: "about:blank", title: response.statusText, status: response.status, detail: `The server answered ${response.status}.`, traceId: "" };
    throw new WegwijzerError(problem, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
  },
};

/**
 * A client for the Api at this address, such as `https://wegwijzer.example.nl`. An answer that is no success is thrown as a {@link WegwijzerError}.
 */
export function createWegwijzer(address: string, options: Omit<ClientOptions, "baseUrl"> = {}) {
  const client = createClient<paths>({ ...options, baseUrl: address.replace(/\/$/, "") });
  client.use(problemsAsErrors);
  return client;
}

interface Page<T> {
  items: T[];
  page: { number: number; totalPages: number };
}

/**
 * Every item of a list, page after page: `for await (const tool of everyItem((page) => api.GET("/api/v1/tools", { params: { query: { page } } })))`.
 */
export async function* everyItem<T>(ask: (page: number) => Promise<{ data?: Page<T> }>): AsyncGenerator<T> {
  for (let number = 1, last = 1; number <= last; number++) {
    const { data } = await ask(number);
    if (!data) return;
    yield* data.items;
    last = data.page.totalPages;
  }
}
