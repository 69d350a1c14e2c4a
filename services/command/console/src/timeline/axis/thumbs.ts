import type { Row } from '../../api/types.ts'

/** Pictures for the canvas. They come when the axis rests, a few at a time, and are drawn blurred beyond recognition. */
export interface Thumbs {
  /** Undefined until it is there; then it is asked for. Never of a restricted item. */
  get(row: Row): CanvasImageSource | undefined
  /** Shown clear from now on, or blurred again. */
  setOpened(items: ReadonlySet<string>): void
  /** Where pictures are given to; another view asks anew for what failed. */
  setAddress(address: ((item: string) => string) | undefined): void
  close(): void
}

export const THUMB = { width: 63, height: 42 } as const
/** So few points are left of a blurred picture. */
const BLURRED = { width: 6, height: 4 } as const
const MOST = 240
const AT_ONCE = 4
const DENSE = 2

interface Held {
  readonly clear: HTMLCanvasElement
  readonly blurred: HTMLCanvasElement
}

export function createThumbs(tell: () => void): Thumbs {
  const held = new Map<string, Held>()
  const asking = new Map<string, HTMLImageElement>()
  const failed = new Set<string>()
  let opened: ReadonlySet<string> = new Set()
  let address: ((item: string) => string) | undefined
  const load = (item: string, from: (item: string) => string): void => {
    const image = new Image()
    asking.set(item, image)
    image.src = from(item)
    image.decode().then(
      () => {
        if (asking.get(item) !== image) return
        asking.delete(item)
        held.set(item, { clear: scaled(image, THUMB, DENSE), blurred: scaled(image, BLURRED, 1) })
        for (const old of held.keys()) {
          if (held.size <= MOST) break
          held.delete(old)
        }
        tell()
      },
      () => {
        if (asking.get(item) === image) asking.delete(item)
        failed.add(item)
      },
    )
  }
  return {
    get({ item, hasThumb, restricted }) {
      if (!hasThumb || restricted || !address) return undefined
      const found = held.get(item)
      if (found) {
        held.delete(item)
        held.set(item, found)
        return opened.has(item) ? found.clear : found.blurred
      }
      if (!asking.has(item) && !failed.has(item) && asking.size < AT_ONCE) load(item, address)
      return undefined
    },
    setOpened(items) {
      opened = items
      tell()
    },
    setAddress(next) {
      address = next
      failed.clear()
      tell()
    },
    close() {
      for (const image of asking.values()) image.src = ''
      asking.clear()
      held.clear()
    },
  }
}

/** Cut to the frame's shape, in so few points as are wanted. */
function scaled(
  image: HTMLImageElement,
  to: { readonly width: number; readonly height: number },
  by: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = to.width * by
  canvas.height = to.height * by
  const pen = canvas.getContext('2d')
  const [w, h] = [Math.max(1, image.naturalWidth), Math.max(1, image.naturalHeight)]
  const scale = Math.max(canvas.width / w, canvas.height / h)
  const [cut, tall] = [canvas.width / scale, canvas.height / scale]
  pen?.drawImage(image, (w - cut) / 2, (h - tall) / 2, cut, tall, 0, 0, canvas.width, canvas.height)
  return canvas
}
