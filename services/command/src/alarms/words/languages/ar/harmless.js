/** What holds words of danger and means none, by what it looks like. */
export const harmless = {};
//# sourceMappingURL=harmless.js.map