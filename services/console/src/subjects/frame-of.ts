import { renditionAddress } from '../evidence/item/item-words.ts'
import { findRendition } from '../evidence/media/media-view.ts'
import type { ItemPage } from '../shared/api/types.ts'

/** Wide enough to draw a box on. A full frame of a large film would take megabytes. */
const WIDEST = 1280

/** The picture to draw a box on: the film's current frame, else the preview. Undefined if neither is visible. */
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
  // The data URL stays in this page: it is neither stored nor sent.
  return canvas.toDataURL('image/jpeg', 0.85)
}

/** The player's position in ms. Null without a player, or before it has loaded anything. */
export const momentOf = (player: HTMLMediaElement | null): number | null =>
  player === null || player.readyState === 0 ? null : Math.round(player.currentTime * 1000)
