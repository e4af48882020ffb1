import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recoverFolder, writeFolder } from "../../scripts/atomic-folder.ts";
import { FolderBusyError } from "../../scripts/folder-lock.ts";
import { randomFrom } from "./synthetic.ts";

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-atomic-"));
  target = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) =>
  writeFolder(target, async (next) => writeFileSync(join(next, "index.html"), text));
const read = () => readFileSync(join(target, "index.html"), "utf8");

test("a folder is written, then replaced whole", async () => {
  await write("old");
  writeFileSync(join(target, "stale.html"), "");
  await write("new");
  expect(read()).toBe("new");
  expect(readdirSync(target)).toEqual(["index.html"]);
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("when filling fails, the old folder stays and nothing is left beside it", async () => {
  await write("old");
  const failing = writeFolder(target, async (next) => {
    writeFileSync(join(next, "half.html"), "");
    throw new Error("no more disk");
  });
  await expect(failing).rejects.toThrow("no more disk");
  expect(read()).toBe("old");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("a run that died between the two renames is mended by whoever comes next", async () => {
  await write("old");
  renameSync(target, join(folder, ".dist-old"));
  mkdirSync(join(folder, ".dist-next"));
  await recoverFolder(target);
  expect(read()).toBe("old");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("of two runs at once, the second is told to wait", async () => {
  await writeFolder(target, async () => {
    await expect(write("second")).rejects.toThrow(FolderBusyError);
    await recoverFolder(target);
  });
});

test("the lock of a dead process is ignored, that of a living one is not", async () => {
  writeFileSync(join(folder, `.dist-lock-${hostname()}-999999999`), "");
  await write("new");
  expect(read()).toBe("new");
  const living = join(folder, `.dist-lock-${hostname()}-${process.ppid}`);
  writeFileSync(living, "");
  await expect(write("newer")).rejects.toThrow(living);
  expect(read()).toBe("new");
  rmSync(living);
});

test("recovering where there is nothing does nothing", async () => {
  await recoverFolder(join(folder, "nowhere", "dist"));
  expect(readdirSync(folder)).toEqual([]);
});

test("killed at any moment, a run leaves the old folder or the new one, whole", {
  timeout: 120_000,
}, async () => {
  const random = randomFrom(3);
  const script = fileURLToPath(new URL("write-folders.ts", import.meta.url));
  await write("0\n".repeat(50));
  let missing = 0;
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [script, target], { stdio: ["ignore", "pipe", "inherit"] });
    await said(child, "ready");
    await new Promise((resolve) => setTimeout(resolve, random() * 60));
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    if (!existsSync(target)) missing++;
    await recoverFolder(target);
    const names = readdirSync(target);
    const texts = new Set(names.map((name) => readFileSync(join(target, name), "utf8")));
    expect(texts.size).toBe(1);
    expect([1, 20]).toContain(names.length);
    expect(readdirSync(folder)).toEqual(["dist"]);
  }
  // Between the renames there are microseconds: twelve kills at random are very unlikely to meet them twice.
  expect(missing).toBeLessThan(3);
});

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on("data", (data) => {
      if (String(data).includes(word)) resolve();
    });
  });
}

test("a failure is told as it was, though something still writes into the new folder", async () => {
  await write("old");
  const failed = writeFolder(target, async (next) => {
    const late = (from: number): void => {
      mkdirSync(join(next, "data"), { recursive: true });
      for (let file = from; file < from + 20; file++) writeFileSync(join(next, "data", `${file}.bin`), "");
    };
    for (let turn = 0; turn < 100; turn++) setTimeout(late, turn * 2, turn * 20);
    await new Promise((done) => setTimeout(done, 20));
    throw new Error("the disk is full");
  });
  await expect(failed).rejects.toThrow("the disk is full");
  await new Promise((done) => setTimeout(done, 200));
  await write("new");
  expect(read()).toBe("new");
  expect(readdirSync(folder)).toEqual(["dist"]);
});
