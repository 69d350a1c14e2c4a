import { hearWords } from './hear.js';
import { isShippedCode } from './kinds.js';
import { isDenied } from './negation.js';
import { DENIALS, HARMLESS } from './shipped-words.js';
import { createFinder, knownOf } from './spans.js';
import { createVocabulary } from './vocabulary.js';
/** Of one text; who writes more than so many words of danger rings anyway. */
const MOST_HITS = 100;
/** Prepares the rules once. Words of danger within a harmless phrase mean nothing, but to an incident's own rules. */
export function createListener(rules) {
    const danger = rules.filter(({ isOn }) => isOn).flatMap(({ code, phrases }) => knownOf(code, phrases));
    const harmless = knownOf('harmless', HARMLESS);
    const denials = Object.entries(DENIALS).flatMap(([kind, phrases]) => knownOf(kind, phrases));
    const vocabulary = createVocabulary([...danger, ...harmless, ...denials].map(({ phrase }) => phrase));
    const [findDanger, findHarmless, findDenials] = [createFinder(danger), createFinder(harmless), createFinder(denials)];
    return {
        listen(text) {
            const words = hearWords(text).map((word) => ({ ...word, fits: vocabulary.fitting(word) }));
            const found = findDanger(words);
            if (found.length === 0)
                return [];
            const masks = findHarmless(words);
            const [meant, denying] = [found.filter((span) => !isMasked(span, masks)), findDenials(words)];
            const hits = meant.map((span) => hitOf(words, { span, isDenied: isDenied(words, span, denying) }));
            return withoutRepeats(hits).slice(0, MOST_HITS);
        },
    };
}
const isMasked = ({ of, start, end }, masks) => isShippedCode(of) && masks.some((mask) => mask.start <= start && end <= mask.end);
function hitOf(words, { span, isDenied: denied }) {
    const { of, language, start, end } = span;
    return { rule: of, language, from: words[start]?.from ?? 0, to: words[end]?.to ?? 0, isDenied: denied };
}
/** Of one rule the widest hit of each place; what is not denied before what is. */
function withoutRepeats(hits) {
    const kept = [];
    const widest = hits.toSorted((a, b) => Number(a.isDenied) - Number(b.isDenied) || a.from - b.from || b.to - a.to);
    for (const hit of widest)
        if (!kept.some((one) => one.rule === hit.rule && one.from < hit.to && hit.from < one.to))
            kept.push(hit);
    return kept.toSorted((a, b) => a.from - b.from || b.to - a.to);
}
//# sourceMappingURL=listen.js.map