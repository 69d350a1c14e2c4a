/** Positions (seconds) that players will seek to once they are loaded. */
const waiting = new WeakMap<HTMLMediaElement, number>()

/**
 * Moves the player to a time without starting it. A film that was never played loads, and shows the frame once it is
 * uncovered. A sound shows nothing, so playback will begin at that time.
 */
export function seekTo(player: HTMLMediaElement | null, ms: number): void {
  if (!player) return
  const at = Math.max(0, ms / 1000)
  player.currentTime = at
  if (player.readyState >= HAS_METADATA) {
    // Cancels an earlier seek whose load event is still pending; it would undo this one.
    waiting.delete(player)
    return
  }
  waiting.set(player, at)
  showSought(player)
}

const HAS_METADATA = 1

/** Call this when a film is uncovered: it shows the time that was sought while the film was covered. */
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
  // `load()` resets the position. Set it again, because the marks beside the film follow `currentTime` until the film
  // is loaded.
  player.currentTime = waiting.get(player) ?? 0
}

/**
 * Keeps the position of a film that is being covered. A covered film loses its `src` and releases its data. When it is
 * uncovered again, it returns to this position.
 */
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
