import { type Hints } from '@firsthand/timeline';
/**
 * Hints depend only on the zone, never on the items that have arrived. Otherwise the order of arrival would change the
 * result.
 */
export declare function hintsOf(zone: string): Hints;
