import { paintField } from '../../evidence/sensitive/field.tsx'
import { loadPicture } from '../../evidence/sensitive/picture-address.ts'
import type { Sights } from '../../evidence/sensitive/sights.ts'
import type { Row } from '../../shared/api/types.ts'

/**
 * Pictures of items for the canvas: their placeholder colours, and thumbnails of opened or cleared items. A few
 * requests run at a time.
 */
export interface Thumbs {
  /** Returns undefined and starts loading if the picture is not loaded yet. Never returns one for a restricted item. */
  get(row: Row): CanvasImageSource | undefined
  /** Sets the opened item; undefined for none. */
  setOpened(item: string | undefined): void
  /** Sets where pictures are fetched from. After a change of view, failed pictures are retried. */
  setAddress(address: ((item: string) => string) | undefined): void
  close(): void
}

export const THUMB = { width: 63, height: 42 } as const
const MOST = 240
const AT_ONCE = 4
const DENSE = 2

interface Held {
  readonly release: () => void
  colours?: Uint8Array | undefined
  field?: HTMLCanvasElement
  clear?: HTMLCanvasElement | undefined
  hasFailed?: boolean
}

export function createThumbs(tell: () => void, sights: Sights): Thumbs {
  const held = new Map<string, Held>()
  const asking = new Set<string>()
  const end = new AbortController()
  let opened: string | undefined
  let address: ((item: string) => string) | undefined
  const leave = sights.subscribe(tell)
  const isShown = (item: string): boolean => {
    const { state } = sights.get(item)
    return state !== 'withheld' && (opened === item || state === 'cleared')
  }
  const load = async (item: string, entry: Held, from: string): Promise<void> => {
    asking.add(item)
    try {
      const image = await loadPicture(from, end.signal)
      // Drops the picture if the item was covered while it loaded.
      if (isShown(item)) entry.clear = scaled(image)
    } catch {
      entry.hasFailed = true
    }
    asking.delete(item)
    if (!end.signal.aborted) tell()
  }
  /** Evicts the least recently drawn pictures. The map is ordered by use. */
  const touch = (item: string): Held => {
    const entry = held.get(item) ?? { release: sights.want(item) }
    held.delete(item)
    held.set(item, entry)
    for (const [old, { release }] of held) {
      if (held.size <= MOST) break
      release()
      held.delete(old)
    }
    return entry
  }
  return {
    get({ item, hasThumb, restricted }) {
      if (!hasThumb || restricted) return undefined
      const entry = touch(item)
      if (!isShown(item)) entry.clear = undefined
      else if (entry.clear) return entry.clear
      else if (address && !entry.hasFailed && !asking.has(item) && asking.size < AT_ONCE)
        void load(item, entry, address(item))
      return fieldOf(entry, sights.get(item).field)
    },
    setOpened(item) {
      opened = item
      tell()
    },
    setAddress(next) {
      address = next
      for (const entry of held.values()) entry.hasFailed = false
      tell()
    },
    close() {
      end.abort()
      leave()
      for (const { release } of held.values()) release()
      held.clear()
    },
  }
}

function fieldOf(entry: Held, colours: Uint8Array | undefined): HTMLCanvasElement | undefined {
  if (!colours) return undefined
  if (entry.field && entry.colours === colours) return entry.field
  const canvas = document.createElement('canvas')
  canvas.width = THUMB.width
  canvas.height = THUMB.height
  paintField(canvas, colours)
  entry.colours = colours
  entry.field = canvas
  return canvas
}

/** Crops the picture to the thumbnail's aspect ratio. */
function scaled(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = THUMB.width * DENSE
  canvas.height = THUMB.height * DENSE
  const pen = canvas.getContext('2d')
  const [w, h] = [Math.max(1, image.naturalWidth), Math.max(1, image.naturalHeight)]
  const scale = Math.max(canvas.width / w, canvas.height / h)
  const [cut, tall] = [canvas.width / scale, canvas.height / scale]
  pen?.drawImage(image, (w - cut) / 2, (h - tall) / 2, cut, tall, 0, 0, canvas.width, canvas.height)
  return canvas
}
