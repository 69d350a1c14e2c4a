/**
 * The number of runs of a property test: `eachDay` in the suite. `npm run soak -- laws` runs FIRSTHAND_LAWS times as
 * many, because it has an hour and the suite has seconds.
 */
export const lawRuns = (eachDay: number): number => Math.ceil(eachDay * Number(process.env['FIRSTHAND_LAWS'] ?? 1))
