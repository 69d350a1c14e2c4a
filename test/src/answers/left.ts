/**
 * Exceptions: statements whose rows are not compared yet, because no test runs them in its own process. Entries may
 * only be removed.
 */
export const EXCEPTIONS: readonly string[] = []
