/**
 * How often a law is tried: so often each day, and FIRSTHAND_LAWS times as often in `npm run soak -- laws`, which has an hour
 * for what the suite has seconds for.
 */
export const lawRuns = (eachDay: number): number => Math.ceil(eachDay * Number(process.env['FIRSTHAND_LAWS'] ?? 1))
