/** The phrases of such a text. */
export const phrasesIn = (text) => text
    .split(/[,،]/u)
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '');
/** Two things that stand in either order, with up to three words between them. */
export const near = (one, other) => `${one} … ${other}, ${other} … ${one}`;
//# sourceMappingURL=lexicon.js.map