import type { CellProblem } from "./problem.ts";

/** The bytes of a file, from its start; may be asked for again. Packed files come unpacked. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

/** A file that cannot be read to its end: the problem says why. */
export class SourceFailure extends Error {
  readonly problem: CellProblem;

  constructor(problem: CellProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A source of bytes that are in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return async function* () {
    yield bytes;
  };
}

/** Bytes in blocks of at most this size keep the memory of a reading small, whatever the source. */
const BLOCK = 131_072;

/** The blocks of a source, none larger than 128 KiB. */
export async function* smallBlocks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const block of source()) {
    if (block.length <= BLOCK) yield block;
    else for (let from = 0; from < block.length; from += BLOCK) yield block.subarray(from, from + BLOCK);
  }
}
