import { followPhrase, parsePhrase } from './phrase.js';
export const knownOf = (of, phrases) => Object.entries(phrases).flatMap(([language, sources]) => sources.flatMap((source) => parsePhrase(source) ?? []).map((phrase) => ({ of, language, phrase })));
/** Finds where they stand: each word of a text is compared only with phrases that can begin with it. */
export function createFinder(known) {
    const by = new Map();
    for (const one of known) {
        const [first] = one.phrase.parts;
        for (const { key } of first?.kind === 'word' ? first.options : []) {
            const those = by.get(key);
            if (those)
                those.push(one);
            else
                by.set(key, [one]);
        }
    }
    return (words) => {
        const spans = [];
        for (const [start, { fits }] of words.entries())
            for (const { of, language, phrase } of new Set([...fits].flatMap((key) => by.get(key) ?? []))) {
                const followed = followPhrase(words, start, phrase);
                if (followed)
                    spans.push({ of, language, start, ...followed });
            }
        return spans;
    };
}
//# sourceMappingURL=spans.js.map