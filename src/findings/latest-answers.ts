import type { Company } from "./company.ts";

/** Readers go back and forth between a few filters; each answer of the largest pages takes a megabyte. */
const MOST = 8;

/**
 * Keeps what was found for a company last, so that a question asked before is answered at once: what a company's values say does
 * not change while its warehouse is open. An answer that failed is asked for anew.
 * @returns answers to `key`, or asks
 */
export function latestAnswers<Answer>() {
  const kept = new WeakMap<Company, Map<string, Promise<Answer>>>();
  return (company: Company, key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const own = kept.get(company) ?? new Map<string, Promise<Answer>>();
    kept.set(company, own);
    const answer = own.get(key) ?? ask();
    own.delete(key);
    own.set(key, answer);
    answer.catch(() => own.delete(key));
    const [oldest] = own.keys();
    if (own.size > MOST && oldest !== undefined) own.delete(oldest);
    return answer;
  };
}
