import { SHARED } from '../cleaned/clean-moving.ts'
import { EDIT_LIST } from '../renditions/edit-pieces.ts'
import { FILM, SOUND } from '../renditions/ffmpeg.ts'
import { HDR_STILL } from '../renditions/hdr-still.ts'
import { FILMSTRIP, POSTER, STILL } from '../renditions/picture-args.ts'
import { SAMPLES } from '../renditions/samples-args.ts'
import { TREATMENTS } from '../renditions/video-filter.ts'
import type { Recipe } from '../steps/recipe.ts'
import { LIKENESS } from '../twins/read-picture.ts'

/** Recipes for the first look at a file: small pictures, and fingerprints of sound and pictures. */
export const LOOK_RECIPES: readonly Recipe[] = [POSTER, STILL, HDR_STILL, SAMPLES, LIKENESS, ...TREATMENTS]

/** Recipes for the copies that officers look at and listen to, and for copies for sharing. */
export const COPY_RECIPES: readonly Recipe[] = [
  ...[POSTER, STILL, HDR_STILL, FILM, SOUND, FILMSTRIP, SAMPLES, SHARED, EDIT_LIST],
  ...TREATMENTS,
]
