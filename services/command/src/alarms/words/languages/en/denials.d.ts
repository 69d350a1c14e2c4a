import type { Lexicon } from '../../lexicon.ts';
export declare const denials: Lexicon['denials'];
