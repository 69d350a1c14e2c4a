/** Words that lie one slip from a word of danger and mean something else. */
const REAL = new Set();
export const isRealWord = (word) => REAL.has(word);
//# sourceMappingURL=real-words.js.map