/** Values put at the given places of an array of `length`, `empty` everywhere else. */
export function scatter(
  values: Float64Array,
  places: Int32Array,
  length: number,
  empty: number,
): Float64Array {
  const all = new Float64Array(length).fill(empty);
  values.forEach((value, i) => {
    all[places[i] as number] = value;
  });
  return all;
}
