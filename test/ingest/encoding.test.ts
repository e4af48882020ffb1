import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { checkTable } from "./data-folder.ts";

const HEADER = "metric_id;period;zone;segment;value\n";
const file = (zones: readonly string[]): string =>
  HEADER + zones.map((zone, i) => `nps;2025-${String(i + 1).padStart(2, "0")};${zone};;41,5\n`).join("");
const zonesOf = async (bytes: Uint8Array) => {
  const { report, rows } = await checkTable("values.csv", bytes);
  return { encoding: report?.encoding, rejected: report?.rejected, zones: rows.map((row) => row["zone"]) };
};

const RUSSIAN = ["Одесса", "Съезд-5", "Ёлкино", "ул. Мира", "ООО «Ромашка» №1"];
const UKRAINIAN = ["Київ", "Вінниця", "Рівне", "Їжакевича", "Січень"];
const WESTERN = ["Köln", "Orléans", "São Paulo", "Straßburg", "Ærøskøbing"];

describe("accepted encodings give the right letters", () => {
  it.each([
    ["utf8", "utf-8", UKRAINIAN],
    ["win1251", "windows-1251", RUSSIAN],
    ["win1251", "windows-1251", UKRAINIAN],
    ["win1251", "windows-1251", ["КИЕВ", "ХАРЬКОВ"]],
    ["win1252", "windows-1252", WESTERN],
    ["win1251", "windows-1251", ["ПриватБанк", "УкрСиббанк", "МТС"]],
    ["win1252", "windows-1252", ["10 €", "ÉCOLE"]],
    ["win1252", "windows-1252", ["£1,200", "£980"]],
    ["utf16-le", "utf-16le", UKRAINIAN],
    ["utf16-be", "utf-16be", RUSSIAN],
  ])("%s", async (label, encoding, zones) => {
    for (const addBOM of label.startsWith("utf") ? [true, false] : [false]) {
      const read = await zonesOf(iconv.encode(file(zones), label, { addBOM }));
      expect(read).toEqual({ encoding, rejected: false, zones });
    }
  });
});

describe("other encodings are refused rather than read with wrong letters", () => {
  it.each(["cp866", "koi8-r", "koi8-u", "iso-8859-5", "maccyrillic"])("%s", async (label) => {
    const read = await zonesOf(iconv.encode(file(["Киев", "Одесса", "Съезд-5", "Харьков"]), label));
    expect(read).toEqual({ encoding: null, rejected: true, zones: [] });
  });

  it.each([
    ["cp855", ["Киев", "Одесса", "Ёлкино", "Съезд-5"]],
    ["cp855", ["Київ", "Львів", "Їжакевича"]],
    ["win1256", ["القاهرة", "دبي", "الرياض"]],
    ["tis620", ["กรุงเทพ", "เชียงใหม่"]],
  ])("an encoding that nobody thought of: %s", async (label, zones) => {
    const read = await zonesOf(iconv.encode(file(zones), label));
    expect(read).toEqual({ encoding: null, rejected: true, zones: [] });
  });

  it("Windows-1250", async () => {
    const read = await zonesOf(iconv.encode(file(["Łódź", "Kraków", "Wałbrzych"]), "win1250"));
    expect(read.rejected).toBe(true);
  });
});

it.each([
  ["a byte that is none", "Lviv\xff"],
  ["half a letter", "Ki\xc3v"],
])(
  "UTF-8 with few letters besides ASCII, and %s, is refused rather than read as Windows-1252",
  async (_, zone) => {
    for (const other of ["Odesa", Buffer.from("Köln").toString("latin1")]) {
      const read = await zonesOf(Buffer.from(file([other, zone, "Rivne"]), "latin1"));
      expect(read).toEqual({ encoding: null, rejected: true, zones: [] });
    }
  },
);

it("letters deep in a file decide, also where its beginning is ASCII", async () => {
  const plain = Array.from({ length: 20_000 }, (_, i) => `z${i}`);
  const rows = (zones: string[]): string =>
    HEADER + zones.map((zone) => `nps;2025-01;${zone};;41,5\n`).join("");
  const read = await zonesOf(iconv.encode(rows([...plain, "Київ", "Одеса"]), "win1251"));
  expect(read.encoding).toBe("windows-1251");
  expect(read.zones.slice(-2)).toEqual(["Київ", "Одеса"]);
});

it("pairs that happen to be UTF-8, apart from each other in one word, are no word of UTF-8", async () => {
  const read = await zonesOf(iconv.encode(file(["Вінниця", "м. РівнеРівнеРівне.", "м. Київ."]), "win1251"));
  expect(read.encoding).toBe("windows-1251");
});

it("a file of two encodings loses the rows in the second one, each with its line", async () => {
  const mixed = Buffer.concat([
    Buffer.from(file(["Київ"])),
    iconv.encode("nps;2025-07;Львів;;1,5\n", "win1251"),
  ]);
  const { problems, rows } = await checkTable("values.csv", mixed);
  expect(problems).toEqual(["replacement_character@3/zone"]);
  expect(rows).toHaveLength(1);
});

it("UTF-16 with half a character at the end is cut short", async () => {
  const bytes = Buffer.concat([
    iconv.encode(file(["Київ"]), "utf16-le", { addBOM: true }),
    Buffer.from([10]),
  ]);
  expect((await checkTable("values.csv", bytes)).problems).toEqual(["truncated_text@file/row"]);
});

describe("what is no CSV is named", () => {
  it.each([
    ["json", '[{"metric_id":"nps"}]'],
    ["xml", '<?xml version="1.0"?><rows/>'],
    ["html", "<!DOCTYPE html><html><table></table></html>"],
    ["pdf", "%PDF-1.7\n"],
    ["zip", "PK\u0003\u0004\u0014\u0000something"],
    ["rtf", "{\\rtf1\\ansi}"],
    ["database", "SQLite format 3\u0000"],
    ["parquet", "PAR1\u0015\u0004"],
  ])("%s", async (what, content) => {
    const { report, findings } = await checkTable("values.csv", content);
    expect(report?.rejected).toBe(true);
    expect(findings.map(({ code, args }) => [code, args])).toEqual([["not_csv", { what }]]);
  });
});
