import { cellProblem } from "./problem.ts";
import { type ByteSource, SourceFailure } from "./source.ts";

/** What unpacked files may grow to. Text packs 4 to 30 times; a bomb packs a thousand times. */
export interface UnpackLimits {
  /** Below this size any ratio is taken. */
  readonly harmlessBytes: number;
  readonly ratio: number;
  readonly bytes: number;
}

export const UNPACK_LIMITS: UnpackLimits = { harmlessBytes: 67_108_864, ratio: 200, bytes: 17_179_869_184 };

/** @throws SourceFailure where a packed file unpacks to more than is allowed */
export function guardSize(packed: number, unpacked: number, limits: UnpackLimits): void {
  const bomb = unpacked > limits.harmlessBytes && unpacked > packed * limits.ratio;
  if (!bomb && unpacked <= limits.bytes) return;
  throw new SourceFailure(cellProblem("gzip_too_large", { megabytes: Math.round(unpacked / 1_048_576) }));
}

/**
 * Unpacks gzip with the browser's own means (Node has them too, but its zlib is faster).
 * The source throws SourceFailure where the file is cut short, damaged, or unpacks to too much.
 */
export function unpacked(source: ByteSource, limits: UnpackLimits = UNPACK_LIMITS): ByteSource {
  return async function* () {
    let packed = 0;
    let size = 0;
    let last: number | undefined;
    const blocks = source();
    const counted = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        for await (const block of blocks) {
          packed += block.length;
          last = block.at(-1) ?? last;
          controller.enqueue(block.slice());
        }
        controller.close();
      },
    });
    const reader = counted.pipeThrough(new DecompressionStream("gzip")).getReader();
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        size += read.value.length;
        guardSize(packed, size, limits);
        yield read.value;
      }
    } catch (error) {
      if (error instanceof SourceFailure) throw error;
      const truncated =
        error instanceof Error &&
        /end|trunc|incomplete|unexpected/iu.test(error.message) &&
        !/trailing|junk/iu.test(error.message);
      throw new SourceFailure(
        truncated ? cellProblem("gzip_truncated", {}) : cellProblem("gzip_damaged", {}),
      );
    } finally {
      await reader.cancel().catch(() => undefined);
    }
    if (packed === 0) throw new SourceFailure(cellProblem("empty_file", {}));
  };
}
