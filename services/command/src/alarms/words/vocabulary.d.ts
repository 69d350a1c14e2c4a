import type { HeardWord } from './hear.ts';
import type { Phrase } from './phrase.ts';
/** Every word of every phrase, looked up at once: which options a word of a text fits, by their keys. */
export interface Vocabulary {
    fitting(word: Pick<HeardWord, 'text' | 'forms'>): ReadonlySet<string>;
}
export declare function createVocabulary(phrases: readonly Phrase[]): Vocabulary;
