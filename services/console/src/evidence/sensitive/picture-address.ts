/** Where pictures of an item are asked for. Nothing else names these routes: each is asked for when it is opened. */
export const thumbAddress = (incident: string, item: string, view: string): string =>
  `/api/incidents/${incident}/items/${item}/thumb?view=${view}`

/** What the phone showed of a file beforehand. */
export const stillAddress = (incident: string, item: string, view: string): string =>
  `/api/incidents/${incident}/arrivals/${item}/still?view=${view}`

/** A picture for a canvas, of what was opened. @throws where it does not load */
export async function loadPicture(address: string, signal: AbortSignal): Promise<HTMLImageElement> {
  const image = new Image()
  signal.addEventListener('abort', () => {
    image.src = ''
  })
  image.src = address
  await image.decode()
  return image
}
