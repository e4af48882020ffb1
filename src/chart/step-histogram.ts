/** A corner of a histogram's outline: `share` is the height against the highest bin. */
export interface HistogramCorner {
  readonly x: number;
  readonly share: number;
}

/**
 * The outline of a histogram over `domain` in `bins` bins of equal width, from the first bin that holds a value to the last.
 * @throws RangeError unless domain is an interval with a width
 */
export function stepHistogram(
  values: readonly number[],
  domain: readonly [low: number, high: number],
  bins: number,
): HistogramCorner[] {
  const [low, high] = domain;
  if (!(low < high)) throw new RangeError(`a histogram needs low < high, got ${low} and ${high}`);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const edge = (bin: number): number => low + ((high - low) * bin) / bins;
  const first = Math.max(
    0,
    counts.findIndex((count) => count > 0),
  );
  const last = counts.findLastIndex((count) => count > 0);
  return [
    { x: edge(first), share: 0 },
    ...counts.slice(first, last + 1).flatMap((count, index) => [
      { x: edge(first + index), share: count / most },
      { x: edge(first + index + 1), share: count / most },
    ]),
    { x: edge(last + 1), share: 0 },
  ];
}
