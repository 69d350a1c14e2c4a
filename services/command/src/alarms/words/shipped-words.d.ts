import type { Kind } from './kinds.ts';
export declare const dangerOf: (kind: Kind) => {
    [k: string]: readonly string[];
};
export declare const HARMLESS: {
    [k: string]: readonly string[];
};
export declare const DENIALS: {
    readonly direct: {
        [k: string]: readonly string[];
    };
    readonly far: {
        [k: string]: readonly string[];
    };
    readonly after: {
        [k: string]: readonly string[];
    };
    readonly around: {
        [k: string]: readonly string[];
    };
    readonly ends: {
        [k: string]: readonly string[];
    };
};
