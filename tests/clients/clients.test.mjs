// Both clients are made from the OpenAPI document, packed, and their examples run against a real server.
import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const patience = 180_000;

let server, data, address, expected;

before(async () => {
  data = await mkdtemp(`${tmpdir()}/wegwijzer-clients-`);
  // PostgreSQL runs as a user of its own where the tests run as root.
  await chmod(data, 0o755);
  address = `http://127.0.0.1:${await freePort()}`;
  server = spawn("dotnet", ["bin/Release/net10.0/Wegwijzer.Api.dll", "--urls", address], { cwd: `${root}src/Api`, env: { ...process.env, WEGWIJZER_DATA: data }, stdio: "ignore" });
  const tools = await eventually(async () => {
    const answer = await fetch(`${address}/api/v1/tools?setting=jgz&situation=armoede&age=6`);
    // Until it has a guide to answer from it says 503.
    assert.equal(answer.status, 200);
    return answer.json();
  });
  expected = [...tools.items.map((tool) => `${tool.title}: ${tool.url ?? "geen adres bekend"}`), "404 /problems/not-found"];
  await run("clients/generate.sh", { cwd: root });
});

after(async () => {
  server?.kill("SIGINT");
  await new Promise((stopped) => (server.exitCode === null ? server.once("exit", stopped) : stopped()));
  // PostgreSQL goes when its last user has gone; then so may its data.
  await eventually(() => rm(data, { recursive: true }));
});

test("the TypeScript client is built and packed, and its example gives the tools and the error", async () => {
  const folder = `${root}clients/typescript`;
  await run("npm", ["run", "build"], { cwd: folder });
  const { stdout } = await run("node", ["examples/tools.mjs", address], { cwd: folder });
  assert.deepEqual(stdout.trim().split("\n"), expected);
  const [{ files }] = JSON.parse((await run("npm", ["pack", "--dry-run", "--json"], { cwd: folder })).stdout);
  const names = files.map((file) => file.path);
  for (const name of ["dist/index.js", "dist/index.d.ts", "dist/schema.d.ts", "README.md"]) assert.ok(names.includes(name), `${name} of ${names}`);
});

test("a wrong name of a parameter is found by the types of the TypeScript client", async () => {
  const checked = await run("node_modules/.bin/tsc", ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom,dom.iterable", "../../tests/clients/offender.ts"], { cwd: `${root}clients/typescript` }).catch((error) => error);
  assert.match(checked.stdout, /leeftijd/);
});

test("the C# client is built and packed, and its example gives the tools and the error", async () => {
  const { stdout } = await run("dotnet", ["run", "--project", "clients/csharp/Example", "-c", "Release", "--", address], { cwd: root, env: { ...process.env, MSBUILDDISABLENODEREUSE: "1" } });
  assert.deepEqual(stdout.trim().split("\n"), expected);
  const packed = await mkdtemp(`${tmpdir()}/wegwijzer-pack-`);
  await run("dotnet", ["pack", "clients/csharp/Client", "-c", "Release", "-o", packed], { cwd: root, env: { ...process.env, MSBUILDDISABLENODEREUSE: "1" } });
  assert.deepEqual(await readdir(packed), ["Wegwijzer.Client.1.0.0.nupkg"]);
  await rm(packed, { recursive: true });
});

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

async function eventually(act) {
  for (const started = Date.now(); ; await new Promise((wait) => setTimeout(wait, 250))) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() - started > patience) throw error;
    }
  }
}
