/** Where a player that has loaded nothing yet is to stand, in seconds. */
const waiting = new WeakMap<HTMLMediaElement, number>()

/**
 * Puts the player at a time without starting it. A film that was never played loads for it and shows that moment, but
 * only once it is uncovered; of a sound there is nothing to see, so it is where playing will begin.
 */
export function seekTo(player: HTMLMediaElement | null, ms: number): void {
  if (!player) return
  const at = Math.max(0, ms / 1000)
  player.currentTime = at
  if (player.readyState >= HAS_METADATA) {
    // What was sought before it had loaded, and whose event is still to come, does not take it back.
    waiting.delete(player)
    return
  }
  waiting.set(player, at)
  showSought(player)
}

const HAS_METADATA = 1

/** To be called when a film is uncovered: what was sought while it was covered is shown. */
export function showSought(player: HTMLMediaElement | null): void {
  if (!(player instanceof HTMLVideoElement) || !waiting.has(player)) return
  if (player.closest('[data-covered="true"]') !== null) return
  if (player.readyState >= HAS_METADATA) {
    waiting.delete(player)
    return
  }
  player.addEventListener('loadedmetadata', () => arrive(player), { once: true })
  if (player.preload !== 'none') return
  player.preload = 'auto'
  player.load()
  // Loading forgets where it stood; until it is loaded the marks beside it follow this.
  player.currentTime = waiting.get(player) ?? 0
}

/** A film whose address was taken away lets go of all that it holds of it; uncovered again it stands where it stood. */
export function keepPlace(player: HTMLVideoElement): void {
  if (player.networkState === player.NETWORK_EMPTY) return
  const { currentTime } = player
  player.pause()
  player.load()
  if (currentTime === 0) return
  waiting.set(player, currentTime)
  player.currentTime = currentTime
}

function arrive(player: HTMLMediaElement): void {
  const at = waiting.get(player)
  waiting.delete(player)
  if (at !== undefined) player.currentTime = at
}
