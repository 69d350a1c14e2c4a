import type { Lexicon } from '../../lexicon.ts';
/** What holds words of danger and means none, by what it looks like. */
export declare const harmless: Lexicon['harmless'];
