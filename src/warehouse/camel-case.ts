/** A column's name as TypeScript spells it: `period_start` → `periodStart`. Leading underscores stay. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[^_])_+([\p{L}\p{N}])/gu, (_, next: string) => next.toUpperCase());
}
