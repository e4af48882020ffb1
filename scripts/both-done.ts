/** Two results, once neither is being worked on any more: whoever clears up after a failure must not meet a writer. */
export async function bothDone<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}
