import { foldWord } from './hear.js';
/** Words that a `…` may stand for. */
const MOST_BETWEEN = 3;
/** Shorter beginnings would ring at everything. */
const SHORTEST_BEGINNING = 2;
export const LONGEST_PHRASE = 900;
/** Undefined where it says nothing that could be found. */
export function parsePhrase(source) {
    const text = source.trim();
    if (text === '' || text.length > LONGEST_PHRASE)
        return undefined;
    const isWhole = text.startsWith('=');
    const parts = [];
    for (const piece of text.replace(/^=/u, '').replaceAll('...', '…').replaceAll('…', ' … ').trim().split(/\s+/u)) {
        const part = piece === '…' ? { kind: 'gap' } : parsePart(piece);
        if (!part)
            return undefined;
        parts.push(part);
    }
    if (parts[0]?.kind !== 'word' || parts.at(-1)?.kind !== 'word')
        return undefined;
    return { source: text, parts, isWhole };
}
function parsePart(piece) {
    const options = [];
    for (const word of piece.split('/')) {
        const option = parseOption(word);
        if (!option)
            return undefined;
        options.push(option);
    }
    return { kind: 'word', options };
}
function parseOption(word) {
    const how = word.endsWith('*') ? 'begins' : word.startsWith('*') ? 'ends' : 'exact';
    const text = foldWord(word.replace(/^\*|\*$/gu, ''));
    const isWord = /^[\p{L}\p{N}]+$/u.test(text);
    return isWord && (how === 'exact' || text.length >= SHORTEST_BEGINNING)
        ? { text, how, key: KEYS[how](text) }
        : undefined;
}
const KEYS = {
    exact: (text) => text,
    begins: (text) => `${text}*`,
    ends: (text) => `*${text}`,
};
/** Undefined where the phrase does not begin at word `start`. */
export function followPhrase(words, start, phrase) {
    const followed = follow(words, start, { parts: phrase.parts, at: 0 });
    if (followed === undefined || !phrase.isWhole)
        return followed;
    const clause = words[start]?.clause;
    const standsAlone = words[start - 1]?.clause !== clause && words[followed.end + 1]?.clause !== clause;
    return standsAlone ? followed : undefined;
}
function follow(words, start, { parts, at }) {
    const part = parts[at];
    if (!part)
        return { end: start - 1, skipped: [] };
    if (part.kind === 'gap')
        return followAfterGap(words, start, { parts, at: at + 1 });
    const word = words[start];
    if (!word || !part.options.some(({ key }) => word.fits.has(key)))
        return undefined;
    return follow(words, start + 1, { parts, at: at + 1 });
}
function followAfterGap(words, start, rest) {
    for (let room = 0; room <= MOST_BETWEEN; room += 1) {
        const followed = follow(words, start + room, rest);
        const gap = Array.from({ length: room }, (_, index) => start + index);
        if (followed)
            return { end: followed.end, skipped: [...gap, ...followed.skipped] };
    }
    return undefined;
}
//# sourceMappingURL=phrase.js.map