import { type TimeClaim } from '@firsthand/domain';
interface Received {
    /** Epoch ms, on a whole minute. */
    readonly receivedAt: number;
    readonly clockDoubtMs: number;
}
/**
 * The upper bound that is known for every item: a file was made before it arrived. If a check found that the clock
 * which recorded the arrival was wrong, the bound is widened by that error, and the item's page says so.
 */
export declare const receivedClaim: ({ receivedAt, clockDoubtMs }: Received) => TimeClaim;
export {};
