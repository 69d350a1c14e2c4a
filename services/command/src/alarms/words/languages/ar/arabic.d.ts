import type { Lexicon } from '../../lexicon.ts';
export declare const ARABIC: Lexicon;
