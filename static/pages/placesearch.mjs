/** Searches the gazetteer while somebody types, nearest to the middle of the map first. */

const WAIT = 120;

/**
 * @param {HTMLInputElement} input
 * @param {string} url where places are searched
 * @param {() => [number, number] | null} near longitude and latitude of the map's middle
 * @param {(places: any[], text: string) => void} found told what was found for the newest text
 */
export function searchPlaces(input, url, near, found) {
  let asked = 0;
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = input.value.trim();
      const number = (asked += 1);
      if (!text) return found([], '');
      const query = new URLSearchParams({ q: text, limit: '8' });
      const at = near();
      if (at) query.set('near', at.map((degrees) => degrees.toFixed(3)).join(','));
      const answer = await fetch(`${url}?${query}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (number !== asked || !answer?.ok) return undefined;
      return found((await answer.json()).places, text);
    }, WAIT);
  });
}
