import { type FittedWord, type Phrase } from './phrase.ts';
/** A phrase that is listened for, and what it is of: a rule, or a kind of denial. */
export interface Known<Of extends string = string> {
    readonly of: Of;
    readonly language: string;
    readonly phrase: Phrase;
}
/** Where one stands in a text; words by their number. */
export interface Span<Of extends string = string> {
    readonly of: Of;
    readonly language: string;
    readonly start: number;
    readonly end: number;
    /** Words that stand in the room which the phrase leaves. */
    readonly skipped: readonly number[];
}
/** By language. */
export type Phrases = Readonly<Record<string, readonly string[]>>;
export declare const knownOf: <Of extends string>(of: Of, phrases: Phrases) => readonly Known<Of>[];
/** Finds where they stand: each word of a text is compared only with phrases that can begin with it. */
export declare function createFinder<Of extends string>(known: readonly Known<Of>[]): (words: readonly FittedWord[]) => readonly Span<Of>[];
