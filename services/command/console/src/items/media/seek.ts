/** Puts the player at a time without starting it; before anything is loaded it is where playing will begin. */
export function seekTo(player: HTMLMediaElement | null, ms: number): void {
  if (player) player.currentTime = Math.max(0, ms / 1000)
}
