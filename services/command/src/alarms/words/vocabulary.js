import { createNearWords } from './near.js';
import { isRealWord } from './real-words.js';
/** What is shorter lies one slip from too many other words. */
const SHORTEST_MISSPELT = 5;
/** Distinct words that are kept with what they fit: more than any sane text has. */
const MOST_KEPT = 20_000;
export function createVocabulary(phrases) {
    const { exact, begins, ends } = textsOf(phrases);
    const isLong = ({ length }) => length >= SHORTEST_MISSPELT;
    const nearExact = createNearWords([...exact].filter(isLong));
    const nearBegins = createNearWords([...begins].filter(isLong));
    const written = (form) => [
        ...(exact.has(form) ? [form] : []),
        ...beginningsOf(form).flatMap((text) => (begins.has(text) ? [`${text}*`] : [])),
        ...(ends.size === 0 ? [] : endingsOf(form).flatMap((text) => (ends.has(text) ? [`*${text}`] : []))),
    ];
    /** Only of what is no word by itself: "shouting" is no slip of "shooting". */
    const meant = (form) => isRealWord(form) ? [] : [...nearExact.of(form), ...nearBegins.begunBy(form).map((one) => `${one}*`)];
    const known = new Map();
    return {
        fitting({ text, forms }) {
            const before = known.get(text);
            if (before)
                return before;
            const isKnown = forms.some((form) => exact.has(form));
            const keys = new Set([...forms.flatMap(written), ...(isKnown ? [] : forms.flatMap(meant))]);
            if (known.size >= MOST_KEPT)
                known.clear();
            known.set(text, keys);
            return keys;
        },
    };
}
function textsOf(phrases) {
    const texts = { exact: new Set(), begins: new Set(), ends: new Set() };
    for (const { parts } of phrases)
        for (const part of parts)
            if (part.kind === 'word')
                for (const { how, text } of part.options)
                    texts[how].add(text);
    return texts;
}
/** Of two letters and more: no phrase may have a shorter one. */
const beginningsOf = (form) => Array.from({ length: Math.max(0, form.length - 1) }, (_, index) => form.slice(0, index + 2));
const endingsOf = (form) => Array.from(form, (_, index) => form.slice(index));
//# sourceMappingURL=vocabulary.js.map