import type { AlarmRule } from './listen.ts';
/** As Firsthand ships them; what an incident changed stands in its own rows. */
export declare const SHIPPED_RULES: readonly AlarmRule[];
