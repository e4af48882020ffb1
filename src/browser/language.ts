/**
 * Switching the language keeps the state of the page, which lives in the address: the links take over its query
 * and fragment as soon as the reader reaches for one (so a link that is opened in a new tab or copied has them too).
 */
export function keepStateAcrossLanguages(): void {
  const update = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[data-language]");
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  addEventListener("pointerdown", update);
  addEventListener("focusin", update);
}
