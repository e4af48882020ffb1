import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { useCompileCache } from "./compile-cache.ts";
import { systemFault } from "./system-fault.ts";

/** A command's own mistake (an unknown flag, a folder that isn't there): said without a stack trace, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

interface Command<Options extends ParseArgsOptionsConfig> {
  /** Name after `npm run`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly does: string;
  readonly options: Options;
  /** One line for each option, without its dashes. */
  readonly help: { readonly [Key in keyof Options]: string };
  /** More to say below the options. */
  readonly notes?: string;
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>["values"];

/**
 * Runs a command with its options parsed: prints help, turns a wrong call into exit code 2 and what the system refuses (a full disk) into a
 * sentence and exit code 1, and sets the exit code that `run` returns.
 */
export async function command<const Options extends ParseArgsOptionsConfig>(
  spec: Command<Options>,
  run: (options: Parsed<Options>) => Promise<number>,
): Promise<void> {
  useCompileCache();
  // who reads the output may stop at any line (`| head`)
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    const { values } = parse(spec);
    if ("help" in values && values.help) process.stdout.write(helpText(spec));
    else process.exitCode = await run(values as Parsed<Options>);
  } catch (error) {
    const fault = systemFault(error);
    if (fault !== null) {
      process.stderr.write(`${fault}\n`);
      process.exitCode = 1;
      return;
    }
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nSee npm run ${spec.name} -- --help\n`);
    process.exitCode = 2;
  }
}

function parse<Options extends ParseArgsOptionsConfig>(spec: Command<Options>) {
  try {
    return parseArgs({
      options: { ...spec.options, help: { type: "boolean", short: "h" } },
      allowPositionals: false,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function helpText<Options extends ParseArgsOptionsConfig>(spec: Command<Options>): string {
  const flags = Object.keys(spec.options).map((key) => {
    const takesValue = spec.options[key]?.type === "string";
    return { flag: `--${key}${takesValue ? " VALUE" : ""}`, says: spec.help[key] };
  });
  flags.push({ flag: "--help", says: "print this" });
  const width = Math.max(...flags.map(({ flag }) => flag.length)) + 2;
  const lines = flags.map(({ flag, says }) => `  ${flag.padEnd(width)}${says}\n`).join("");
  return `npm run ${spec.name} -- [options]\n\n${spec.does}\n\n${lines}${spec.notes ? `\n${spec.notes}\n` : ""}`;
}
