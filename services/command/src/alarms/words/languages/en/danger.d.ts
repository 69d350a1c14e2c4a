import { type Lexicon } from '../../lexicon.ts';
export declare const danger: Lexicon['danger'];
