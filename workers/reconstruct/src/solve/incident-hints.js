import { DEFAULT_PARAMETERS } from '@firsthand/timeline';
import { zoneSteps } from '../zone-steps.js';
/**
 * The offsets of an incident's zone are sampled day by day up to this time (2041). The limit is that far ahead because
 * a camera may claim any year, and fixed so that the hints never depend on the items.
 */
const FAR_FUTURE = 2_240_611_200_000;
const known = new Map();
/**
 * Hints depend only on the zone, never on the items that have arrived. Otherwise the order of arrival would change the
 * result.
 */
export function hintsOf(zone) {
    const there = known.get(zone);
    if (there)
        return there;
    const hints = { zone: zoneSteps(zone, DEFAULT_PARAMETERS.floorMs, FAR_FUTURE) };
    known.set(zone, hints);
    return hints;
}
//# sourceMappingURL=incident-hints.js.map