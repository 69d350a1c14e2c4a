/**
 * Words within one slip of the finger: a letter too many, too few, another one, or two in the wrong order (optimal string
 * alignment distance 1; found through words with one letter taken out, as SymSpell does).
 */
export interface NearWords {
    /** Those that differ from `word` by one slip and begin alike. */
    of(word: string): readonly string[];
    /** Those from which `word` differs by one slip, or some beginning of it from a longer one. */
    begunBy(word: string): readonly string[];
}
export declare function createNearWords(known: readonly string[]): NearWords;
