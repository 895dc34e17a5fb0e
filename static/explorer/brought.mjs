/** @file Parts of the page that are brought when they are first needed, so that the page begins with little. */

/**
 * What stands for such a part until it is here; of what it is told meanwhile, the last counts.
 * @template T
 * @param {() => Promise<T>} bring makes the part
 * @param {() => void} failed told where it cannot be brought; the next need asks again
 */
export function brought(bring, failed) {
  /** @type {Promise<T> | null} */
  let coming = null;
  /** @type {T | null} */
  let here = null;
  let last = 0;
  return {
    /** The part, null until it was needed. */
    here: () => here,
    /** Whatever the part was told and has not done yet is void. */
    forget: () => { last++; },
    /** @param {(part: T) => void} act */
    async tell(act) {
      const mine = ++last;
      if (here === null) {
        coming ??= bring();
        try {
          here = await coming;
        } catch {
          coming = null;
          return failed();
        }
      }
      if (mine === last) act(here);
      return undefined;
    },
  };
}
