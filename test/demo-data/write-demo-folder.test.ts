import { describe, expect, it } from "vitest";
import { type FolderEffects, writeDemoFolder } from "../../scripts/demo-data/write-demo-folder.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const demo = new Map([
  ["README.md", bytes("# Demo\n\nseed 1\n")],
  ["values/a.csv", bytes("metric_id,period,value\n")],
]);

function folder(content: Record<string, string>): { files: Map<string, string>; effects: FolderEffects } {
  const files = new Map(Object.entries(content));
  const effects: FolderEffects = {
    list: () => [...files.keys()],
    read: (_, path) => bytes(files.get(path) ?? ""),
    write: (_, path, written) => void files.set(path, Buffer.from(written).toString()),
  };
  return { files, effects };
}

describe("writing the demonstration data", () => {
  it("fills an empty folder", () => {
    const { files, effects } = folder({});
    expect(writeDemoFolder("x", demo, effects)).toEqual({ status: "written", files: 2, bytes: 38 });
    expect([...files.keys()]).toEqual(["README.md", "values/a.csv"]);
  });

  it("writes over demonstration data of another seed", () => {
    const { files, effects } = folder({ "README.md": "# Demo\n\nseed 2\n", "values/a.csv": "old" });
    expect(writeDemoFolder("x", demo, effects).status).toBe("written");
    expect(files.get("values/a.csv")).toBe("metric_id,period,value\n");
  });

  it("leaves a company's own figures alone", () => {
    const own = { "metrics.csv": "own", "values/a.csv": "own" };
    const { files, effects } = folder(own);
    expect(writeDemoFolder("x", demo, effects)).toMatchObject({ status: "refused" });
    expect(Object.fromEntries(files)).toEqual(own);
  });

  it("leaves demonstration data alone to which somebody added a file", () => {
    const mixed = { "README.md": "# Demo\n", "values/mine.csv": "own" };
    const { files, effects } = folder(mixed);
    expect(writeDemoFolder("x", demo, effects)).toMatchObject({
      status: "refused",
      why: expect.stringContaining("values/mine.csv"),
    });
    expect(Object.fromEntries(files)).toEqual(mixed);
  });
});
