/**
 * The number of runs of a law: so many each day, and FIRSTHAND_LAWS times as many in `npm run soak -- laws`, which has
 * an hour where the suite has seconds.
 */
export const lawRuns = (eachDay: number): number => Math.ceil(eachDay * Number(process.env['FIRSTHAND_LAWS'] ?? 1))
