import { type Phrases } from './spans.ts';
export type AlarmClass = 'grave' | 'ordinary';
export interface AlarmRule {
    readonly code: string;
    readonly class: AlarmClass;
    readonly isOn: boolean;
    /** A text is listened to in all languages: frightened people mix them. */
    readonly phrases: Phrases;
}
/** Where a rule's words stand: characters of the text. */
export interface Hit {
    readonly rule: string;
    readonly language: string;
    readonly from: number;
    readonly to: number;
    /** "is not bleeding": it is told beside what rings, and does not ring itself. */
    readonly isDenied: boolean;
}
export interface Listener {
    listen(text: string): readonly Hit[];
}
/** Prepares the rules once. Words of danger within a harmless phrase mean nothing, but to an incident's own rules. */
export declare function createListener(rules: readonly AlarmRule[]): Listener;
