/** Addresses of an item's pictures. Nothing else names these routes. A picture is fetched only when it is opened. */
export const thumbAddress = (incident: string, item: string, view: string): string =>
  `/api/incidents/${incident}/items/${item}/thumb?view=${view}`

/** The preview that the phone sent before the file. */
export const stillAddress = (incident: string, item: string, view: string): string =>
  `/api/incidents/${incident}/arrivals/${item}/still?view=${view}`

/**
 * Loads an opened picture for a canvas.
 * @throws if it does not load
 */
export async function loadPicture(address: string, signal: AbortSignal): Promise<HTMLImageElement> {
  const image = new Image()
  signal.addEventListener('abort', () => {
    image.src = ''
  })
  image.src = address
  await image.decode()
  return image
}
