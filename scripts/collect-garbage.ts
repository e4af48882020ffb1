import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/**
 * Frees what nobody needs any more, now. Between two large pieces of work that is worth the hundredth of a second:
 * V8 does not see that typed arrays fill the memory, and keeps room for as many small objects as it ever had.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
