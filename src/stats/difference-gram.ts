/**
 * Inner products of (column − target) for all pairs of columns, row by row: what least squares over weights that add up to one needs,
 * because then Aw − b = Σ wⱼ (aⱼ − b). Keeps its accuracy where A'A would lose it, as columns resemble the target.
 */
export function differenceGram(columns: readonly Float64Array[], target: Float64Array): Float64Array {
  const size = columns.length;
  const rows = target.length;
  const differences = columns.map((column) => column.map((value, i) => value - (target[i] as number)));
  const gram = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    const first = differences[a] as Float64Array;
    for (let b = a; b < size; b++) {
      const second = differences[b] as Float64Array;
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += (first[i] as number) * (second[i] as number);
      gram[a * size + b] = sum;
      gram[b * size + a] = sum;
    }
  }
  return gram;
}
