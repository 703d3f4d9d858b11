// Does what README.md says: starts, asks, stops. Expects the Release build to be there; else ./start.sh makes it first.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text.trim() }));
const commands = blocks.filter((block) => block.language === "bash").map((block) => block.text);
const questions = blocks.flatMap((block, index) => (block.language === "bash" && block.text.startsWith("curl ") ? [{ command: block.text, answer: blocks[index + 1] }] : []));

const minutes = (count) => count * 60_000;
const run = promisify(execFile);

describe("the documents", () => {
  test("README.md names the two commands, and .ci/run calls the tests", () => {
    assert.ok(commands.includes("./start.sh"));
    assert.ok(commands.includes("./test.sh"));
    assert.match(readFileSync(join(root, ".ci/run"), "utf8"), /\/test\.sh"? /);
  });

  test("every link to a file leads to one", () => {
    const pages = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ...readdirSync(join(root, "docs"), { recursive: true }).filter((name) => name.endsWith(".md")).map((name) => join("docs", name))];
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!\w+:|#|…)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target)
        .filter((target) => !existsSync(resolve(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`));
    assert.deepEqual(broken, []);
  });
});

describe("the commands of README.md", () => {
  const data = mkdtempSync("/tmp/wegwijzer-readme-");
  let start;
  let addresses;
  let output = "";

  before(async () => {
    // The server's own user must be able to enter.
    chmodSync(data, 0o755);
    const [api, admin] = await freePorts(2);
    addresses = { 5080: api, 5081: admin };
    const environment = { ...process.env, WEGWIJZER_DATA: data, WEGWIJZER_API_URL: `http://localhost:${api}`, WEGWIJZER_ADMIN_URL: `http://localhost:${admin}` };
    for (const name of ["ConnectionStrings__Wegwijzer", "Database__MigrateOnStart", "Content__Folder", "NODE_TEST_CONTEXT"])
      delete environment[name];
    start = spawn("./start.sh", { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [start.stdout, start.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    await until(() => output.includes("Ctrl-C stops both"), minutes(5), () => start.exitCode === null);
  }, { timeout: minutes(6) });

  after(async () => {
    if (start?.exitCode === null) {
      start.kill("SIGTERM");
      await until(() => start.exitCode !== null, minutes(1)).catch(() => start.kill("SIGKILL"));
    }
    rmSync(data, { recursive: true, force: true });
  });

  test("./start.sh prints what README.md shows, and every address answers", async () => {
    const shown = blocks.find((block) => block.text.startsWith("Wegwijzer runs.")).text.split("\n").map((line) => here(line.trimEnd()));
    const printed = output.split("\n").map((line) => line.trimEnd());
    for (const line of shown)
      assert.ok(printed.includes(line), `not printed: ${line}\n${output}`);
    for (const [address] of shown.join("\n").matchAll(/http:\S+/g)) {
      const answer = await fetch(address);
      assert.ok(answer.ok, `${address} answered ${answer.status}`);
    }
  });

  for (const { command, answer } of questions) {
    test(command, async () => {
      assert.equal(answer?.language, "json", "README.md shows no answer");
      const { stdout } = await run("bash", ["-c", here(command)]);
      assertPart(JSON.parse(stdout), JSON.parse(answer.text), "answer");
    });
  }

  test("a second start at the same address is refused in one sentence", async () => {
    const second = await run("./start.sh", { cwd: root, env: { ...process.env, WEGWIJZER_API_URL: `http://localhost:${addresses[5080]}` } }).catch((error) => error);
    assert.equal(second.code, 1);
    assert.equal(second.stdout, "");
    assert.match(second.stderr, /^Something listens on \S+ already: .+\n$/);
  });

  test("an interrupt stops everything, PostgreSQL too", { timeout: minutes(2) }, async () => {
    assert.ok(processesOf(data).length >= 4, "expected start.sh, two applications and PostgreSQL");
    start.kill("SIGINT");
    await until(() => start.exitCode !== null || start.signalCode !== null, minutes(1));
    assert.equal(start.exitCode, 0);
    await until(() => processesOf(data).length === 0, minutes(1)).catch(() => assert.fail(`still running:\n${processesOf(data).join("\n")}`));
  });

  function here(text) {
    return text.replaceAll(/localhost:(5080|5081)/g, (_, port) => `localhost:${addresses[port]}`);
  }

  async function until(isSo, limit, mayGoOn = () => true) {
    for (const end = Date.now() + limit; !isSo(); await wait(100)) {
      if (Date.now() > end || !mayGoOn())
        throw new Error(`It did not happen. What ./start.sh said:\n${output}`);
    }
  }
});

/** What README.md shows must be in the answer; the answer may hold more. */
function assertPart(actual, part, path) {
  if (part === null || typeof part !== "object")
    return assert.equal(actual, part, path);
  assert.ok(actual !== null && typeof actual === "object", `${path} is missing`);
  if (Array.isArray(part))
    assert.equal(actual.length, part.length, `${path}.length`);
  for (const [name, value] of Object.entries(part))
    assertPart(actual[name], value, `${path}.${name}`);
}

/** All processes that were given this data folder, in their environment or on their command line. */
function processesOf(folder) {
  const read = (path) => {
    try {
      return readFileSync(path, "latin1");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((pid) => [pid, read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim(), read(`/proc/${pid}/environ`)])
    .filter(([, command, environment]) => command.includes(folder) || environment.includes(`WEGWIJZER_DATA=${folder}`))
    .map(([pid, command]) => `${pid} ${command}`);
}

async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => done(server));
  })));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
