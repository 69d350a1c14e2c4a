import type { FittedWord } from './phrase.ts';
import type { Span } from './spans.ts';
/** Words of one clause that deny, by their reach (lexicon.ts). */
export type DenialKind = 'direct' | 'far' | 'after' | 'around' | 'ends';
/** Whether a denial reaches the words of `hit`: in their own clause, with nothing between that ends it. */
export declare function isDenied(words: readonly FittedWord[], hit: Span, denials: readonly Span<DenialKind>[]): boolean;
