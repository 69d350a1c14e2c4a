import { TRUST } from '@firsthand/domain';
/**
 * The upper bound that is known for every item: a file was made before it arrived. If a check found that the clock
 * which recorded the arrival was wrong, the bound is widened by that error, and the item's page says so.
 */
export const receivedClaim = ({ receivedAt, clockDoubtMs }) => ({
    about: 'time',
    source: 'door.received',
    raw: new Date(receivedAt).toISOString(),
    ref: 'upper',
    atMs: receivedAt,
    resolutionMs: 60_000,
    zone: '+00:00',
    zoneSource: 'utc-by-format',
    error: { kind: 'bound', sdMs: 0, highMs: clockDoubtMs },
    clock: 'server',
    trust: TRUST.bound,
    identifying: false,
});
//# sourceMappingURL=received-claim.js.map