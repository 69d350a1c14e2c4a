import { ARABIC } from './languages/ar/arabic.js';
import { ENGLISH } from './languages/en/english.js';
import { FINNISH } from './languages/fi/finnish.js';
import { SWEDISH } from './languages/sv/swedish.js';
import { UKRAINIAN } from './languages/uk/ukrainian.js';
import { phrasesIn } from './lexicon.js';
/** The languages that the witnesses' page speaks (services/intake/src/words). */
const LEXICONS = { en: ENGLISH, fi: FINNISH, sv: SWEDISH, uk: UKRAINIAN, ar: ARABIC };
const inEach = (read) => Object.fromEntries(Object.entries(LEXICONS).map(([language, lexicon]) => [language, phrasesIn(read(lexicon))]));
export const dangerOf = (kind) => inEach(({ danger }) => danger[kind]);
export const HARMLESS = inEach(({ harmless }) => Object.values(harmless).join(','));
const denials = (kind) => inEach((lexicon) => lexicon.denials[kind]);
export const DENIALS = {
    ...{ direct: denials('direct'), far: denials('far'), after: denials('after') },
    ...{ around: denials('around'), ends: denials('ends') },
};
//# sourceMappingURL=shipped-words.js.map