/** Arrival times are rounded UP to the minute before anything keeps them. Epoch ms in, epoch ms out. */
export const roundUpToMinute = (ms: number): number => Math.ceil(ms / 60_000) * 60_000
