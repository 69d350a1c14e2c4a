/** For custody: a code, never a sentence. */
export const lockCode = (lock) =>
  lock === undefined ? 'none' : `${lock.mode}-until-${lock.until.toISOString().slice(0, 10)}`
//# sourceMappingURL=lock-code.js.map
