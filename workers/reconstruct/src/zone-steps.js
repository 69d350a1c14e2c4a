import { offsetsOf } from '@firsthand/runtime';
const DAY = 86_400_000;
/**
 * The offsets of an IANA zone between two wall-clock times, for the pure core, which knows no zones. Sampled daily, and
 * listed only where they change. `UTC` gives no steps: it is a server's setting and says nothing about where an
 * incident is.
 */
export function zoneSteps(zone, fromWallMs, toWallMs) {
    const offsetAt = offsetsOf(zone);
    if (!offsetAt)
        return [];
    const steps = [];
    for (let day = Math.floor(fromWallMs / DAY) * DAY - DAY; day <= toWallMs + DAY; day += DAY) {
        const offsetMs = offsetAt(day);
        if (steps.at(-1)?.offsetMs === offsetMs)
            continue;
        steps.push({ fromWallMs: steps.length === 0 ? day : changeWithin(day - DAY, day, offsetAt), offsetMs });
    }
    return steps;
}
/**
 * Finds, to the minute, the instant of the day at which the offset changes. Returns it as the wall-clock time after the
 * change.
 */
function changeWithin(low, high, offsetAt) {
    const before = offsetAt(low);
    let [from, to] = [low, high];
    while (to - from > 60_000) {
        const middle = from + Math.floor((to - from) / 120_000) * 60_000;
        if (middle === from)
            break;
        if (offsetAt(middle) === before)
            from = middle;
        else
            to = middle;
    }
    return to + offsetAt(to);
}
//# sourceMappingURL=zone-steps.js.map