import type { RoleGroup } from "./maturity-types.ts";

/** Role groups in the order in which they are shown. */
export const ROLE_GROUPS: readonly RoleGroup[] = ["leadership", "middle", "front_line", "none"];

/** Items by role, in a fixed order; roles without an item are missing. */
export function groupByRole<Item extends { readonly role: RoleGroup }>(
  items: readonly Item[],
): ReadonlyMap<RoleGroup, readonly Item[]> {
  const groups = Map.groupBy(items, (item) => item.role);
  return new Map(
    ROLE_GROUPS.flatMap((role) => {
      const own = groups.get(role);
      return own ? [[role, own] as const] : [];
    }),
  );
}
