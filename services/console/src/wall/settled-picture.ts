/** The picture of a tile, once its player rests. */
export interface SettledPicture {
  readonly source: HTMLVideoElement | HTMLImageElement
  readonly intoMs: number
  readonly rendition: 'proxy' | 'preview'
}

const MOST_WAIT_MS = 8000

/** Waits until the player shows the frame of its position. The caller must pause the clock first. */
export async function settledPicture(item: string): Promise<SettledPicture> {
  const tile = `.wall-tile[data-item="${CSS.escape(item)}"]`
  const photo = document.querySelector<HTMLImageElement>(`${tile} img.wall-photo`)
  if (photo) {
    await photo.decode()
    return { source: photo, intoMs: 0, rendition: 'preview' }
  }
  const player = document.querySelector<HTMLVideoElement>(`${tile} video`)
  if (!player) throw new Error('there is no picture on the tile')
  await until(player, () => player.paused && !player.seeking && player.readyState >= player.HAVE_CURRENT_DATA)
  return { source: player, intoMs: Math.round(player.currentTime * 1000), rendition: 'proxy' }
}

/** Waits two more animation frames, because a seek from the clock's last step may only just start. */
async function until(player: HTMLVideoElement, isTrue: () => boolean): Promise<void> {
  const limit = performance.now() + MOST_WAIT_MS
  for (let calm = 0; calm < 3; calm = isTrue() ? calm + 1 : 0) {
    if (performance.now() > limit || player.error) throw new Error('the picture does not load')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
