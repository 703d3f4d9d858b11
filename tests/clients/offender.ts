// Wrong on purpose: the Api has no parameter of this name.
import { createWegwijzer } from "../../clients/typescript/src/index.js";

await createWegwijzer("http://localhost").GET("/api/v1/tools", { params: { query: { leeftijd: "6" } } });
