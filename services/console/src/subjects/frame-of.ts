import { renditionAddress } from '../evidence/item/item-words.ts'
import { findRendition } from '../evidence/media/media-view.ts'
import type { ItemPage } from '../shared/api/types.ts'

/** As wide as a box needs to be drawn on; a frame of a large film would weigh megabytes. */
const WIDEST = 1280

/** What a box is drawn on: the frame at which the film stands, else the preview; undefined where nothing can be seen. */
export function pictureOf(page: ItemPage, incident: string, player: HTMLMediaElement | null): string | undefined {
  const frame = player instanceof HTMLVideoElement ? frameOf(player) : undefined
  if (frame !== undefined) return frame
  return findRendition(page, 'preview') && renditionAddress(incident, page.item.item, 'preview')
}

function frameOf(video: HTMLVideoElement): string | undefined {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return undefined
  const scale = Math.min(1, WIDEST / video.videoWidth)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  // Stays in this page: nothing of it is kept or sent.
  return canvas.toDataURL('image/jpeg', 0.85)
}

/** Where the player stands, as far as it was moved; null for what has no length. */
export const momentOf = (player: HTMLMediaElement | null): number | null =>
  player === null || player.readyState === 0 ? null : Math.round(player.currentTime * 1000)
