import type { ZoneStep } from '@firsthand/timeline';
/**
 * The offsets of an IANA zone between two wall-clock times, for the pure core, which knows no zones. Sampled daily, and
 * listed only where they change. `UTC` gives no steps: it is a server's setting and says nothing about where an
 * incident is.
 */
export declare function zoneSteps(zone: string, fromWallMs: number, toWallMs: number): readonly ZoneStep[];
