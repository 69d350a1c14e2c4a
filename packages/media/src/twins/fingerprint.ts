import { type Feature, findFeatures } from './features.ts'
import { pictureHash } from './picture-hash.ts'
import { type Plane, shrunk } from './plane.ts'

/**
 * Version of still prints. It is raised when the numbers change their meaning. Only prints of one version are compared.
 */
export const STILL_VERSION = 'still-2'
/** Number of pixels of the working plane, whatever the picture's shape: enough for a picture inside a screenshot. */
export const PLANE_PIXELS = 200_000
const GRID_CELLS = 7000
const LEAST_SIDE = 12

/** The fingerprint of a still. */
export interface StillPrint {
  /** Size of the plane from which the print was made. */
  readonly width: number
  readonly height: number
  readonly hash: bigint
  /** Luminance in about 7,000 cells, by which a likeness is proven. */
  readonly grid: Plane
  readonly features: readonly Feature[]
}

/** Undefined if the picture is too narrow. */
export function stillPrint(plane: Plane): StillPrint | undefined {
  if (Math.min(plane.width, plane.height) < LEAST_SIDE) return undefined
  const grid = gridOf(plane)
  if (grid === undefined) return undefined
  return { width: plane.width, height: plane.height, hash: pictureHash(plane), grid, features: findFeatures(plane) }
}

function gridOf(plane: Plane): Plane | undefined {
  const width = Math.min(plane.width, Math.round(Math.sqrt((GRID_CELLS * plane.width) / plane.height)))
  const height = Math.min(plane.height, Math.round(Math.sqrt((GRID_CELLS * plane.height) / plane.width)))
  if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > 255) return undefined
  return shrunk(plane, width, height)
}
