// The tools for youth health care about poverty, for a child of six:  node examples/tools.mjs http://localhost:5080
import { createWegwijzer, everyItem, WegwijzerError } from "@wegwijzer/client";

const api = createWegwijzer(process.argv[2] ?? "http://localhost:5080");

for await (const tool of everyItem((page) => api.GET("/api/v1/tools", { params: { query: { setting: ["jgz"], situation: ["armoede"], age: ["6"], page, pageSize: 3 } } }))) {
  console.log(`${tool.title}: ${tool.url ?? "geen adres bekend"}`);
}

try {
  await api.GET("/api/v1/tools/{slug}", { params: { path: { slug: "bestaat-niet" } } });
} catch (error) {
  if (!(error instanceof WegwijzerError)) throw error;
  console.log(`${error.problem.status} ${error.problem.type}`);
}
