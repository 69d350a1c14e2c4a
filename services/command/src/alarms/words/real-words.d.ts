export declare const isRealWord: (word: string) => boolean;
