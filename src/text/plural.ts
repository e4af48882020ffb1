import type { Locale } from "#model/vocabulary.ts";

const rules = new Map<Locale, Intl.PluralRules>();

/** Forms of a counted noun: English needs `one` and `other`, Russian and Ukrainian `one`, `few` and `many`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * The form that goes with `count` by the language's plural rules (CLDR).
 * @example plural("ru", 3, { one: "строка", few: "строки", many: "строк", other: "строки" }) // "строки"
 */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return forms[rule.select(count)] ?? forms.other;
}
