/** Web fonts for labels on the map: MapLibre draws its glyphs from the fonts that the page has, so these must be there first. */

const FILES = new URL('../vendor/', import.meta.url);

/** Families, their files, and the characters each file holds (as fontsource splits them). */
const FACES = [
  ['Inter Variable', 'inter/inter-latin-wght-normal.woff2', 'normal', 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212'],
  ['Inter Variable', 'inter/inter-latin-ext-wght-normal.woff2', 'normal', 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF'],
  ['Inter Variable', 'inter/inter-cyrillic-wght-normal.woff2', 'normal', 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'],
  ['Inter Variable', 'inter/inter-latin-wght-italic.woff2', 'italic', 'U+0000-00FF, U+0131, U+2000-206F'],
  ['Vazirmatn Variable', 'vazirmatn/vazirmatn-arabic-wght-normal.woff2', 'normal', 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF'],
];

const SAMPLES = [
  '500 14px "Inter Variable"', 'Aş', '500 14px "Inter Variable"', 'Дї', 'italic 400 14px "Inter Variable"', 'A',
  '500 14px "Vazirmatn Variable"', 'سوريا',
];

/**
 * Load the fonts of the map, declaring those that the page's style sheets do not declare.
 * A font that cannot be loaded is left to the system's fonts: a map with other letters beats no map.
 * @returns {Promise<void>}
 */
export async function loadFonts() {
  const declared = new Set([...document.fonts].map((face) => face.family.replaceAll('"', '')));
  for (const [family, file, style, unicodeRange] of FACES) {
    if (declared.has(family)) continue;
    document.fonts.add(new FontFace(family, `url("${new URL(file, FILES)}")`, { style, weight: '100 900', unicodeRange, display: 'swap' }));
  }
  const loading = [];
  for (let i = 0; i < SAMPLES.length; i += 2) loading.push(document.fonts.load(SAMPLES[i], SAMPLES[i + 1]));
  await Promise.allSettled(loading);
}
