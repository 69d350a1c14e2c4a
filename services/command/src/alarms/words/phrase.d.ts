import { type HeardWord } from './hear.ts';
/**
 * A phrase as a commander writes it: words side by side. `word*` has any ending, `*word` any beginning, `a/b` is one or the
 * other, `…` (or `...`) leaves room for up to three words, and `=` before it all: nothing else stands in that clause.
 */
export interface Phrase {
    readonly source: string;
    readonly parts: readonly Part[];
    readonly isWhole: boolean;
}
type Part = {
    readonly kind: 'gap';
} | {
    readonly kind: 'word';
    readonly options: readonly Option[];
};
export interface Option {
    readonly text: string;
    readonly how: 'exact' | 'begins' | 'ends';
    /** `text`, `text*` or `*text`: the same for the same option of another phrase. */
    readonly key: string;
}
/** A word of a text with the keys of all options that it fits (vocabulary.ts). */
export interface FittedWord extends HeardWord {
    readonly fits: ReadonlySet<string>;
}
export declare const LONGEST_PHRASE = 900;
/** Undefined where it says nothing that could be found. */
export declare function parsePhrase(source: string): Phrase | undefined;
/** Words by their number: the phrase's last one, and those in the room that it leaves. */
export interface Followed {
    readonly end: number;
    readonly skipped: readonly number[];
}
/** Undefined where the phrase does not begin at word `start`. */
export declare function followPhrase(words: readonly FittedWord[], start: number, phrase: Phrase): Followed | undefined;
export {};
