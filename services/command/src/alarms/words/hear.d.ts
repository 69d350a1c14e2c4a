/** A text as phrases are compared with it: its words folded, each with where it stood. */
export interface HeardWord {
    /** Lower case, without marks and apostrophes. */
    readonly text: string;
    /** The same word as it might have been meant: without letters held down, without what Arabic writes onto it. */
    readonly forms: readonly string[];
    readonly from: number;
    readonly to: number;
    /** Rises at every mark that ends a clause. */
    readonly clause: number;
}
/** A phrase's or a text's letters alone, folded. */
export declare const foldWord: (word: string) => string;
export declare function hearWords(text: string): readonly HeardWord[];
