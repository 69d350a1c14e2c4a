import type { AlarmClass, AlarmRule, Hit } from './listen.ts';
/** The rules that were heard: what is only denied is told after what is not. */
export interface Heard {
    readonly class: AlarmClass;
    readonly rules: readonly string[];
}
/** Grave where a grave rule was heard; undefined where nothing was, or all of it was denied ("no one is hurt"). */
export declare function judge(hits: readonly Hit[], rules: readonly AlarmRule[]): Heard | undefined;
