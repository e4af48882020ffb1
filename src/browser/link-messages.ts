import type { LinksFinding } from "#findings/link-finding.ts";

/** What the worker tells: how far it has come, then everything. It is asked with a `LinksInput`. */
export type LinksMessage =
  | { readonly tell: "progress"; readonly done: number; readonly total: number }
  | { readonly tell: "result"; readonly finding: LinksFinding }
  | { readonly tell: "failed"; readonly message: string };
