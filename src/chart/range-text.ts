/**
 * Two written numbers as a range, with what they share said once: `2,5 млн ₽` and `2,9 млн ₽` → `2,5–2,9 млн ₽`,
 * `€1.2M` and `€1.4M` → `€1.2–1.4M`. Negative numbers keep a space around the dash.
 */
export function rangeText(low: string, high: string): string {
  const tail = /[^\d]*$/.exec(high)?.[0] ?? "";
  const head = /^[^\d-−]*/.exec(high)?.[0] ?? "";
  const from = tail !== "" && low.endsWith(tail) ? low.slice(0, -tail.length) : low;
  const to = head !== "" && low.startsWith(head) ? high.slice(head.length) : high;
  return /[-−]/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}
