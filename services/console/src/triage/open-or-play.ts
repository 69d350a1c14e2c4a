/**
 * The space bar. It presses a covered picture's own button, so that opening it is announced and remembered as if
 * pressed. It plays or pauses an open film, and covers an open picture again.
 */
export function openOrPlay(): void {
  const stage = document.querySelector('.triage-item:not([hidden]) .triage-media')
  const button = stage?.querySelector<HTMLButtonElement>('.show-button')
  const player = stage?.querySelector<HTMLMediaElement>('video, audio')
  if (button?.dataset['shown'] === 'false' || !player) {
    button?.click()
    return
  }
  if (player.paused) void player.play().catch(() => undefined)
  else player.pause()
}

/** The shown film's position, in ms. */
export function instantShown(): number | undefined {
  const player = document.querySelector<HTMLMediaElement>('.triage-item:not([hidden]) .triage-media video')
  return player ? Math.round(player.currentTime * 1000) : undefined
}
