/**
 * What the space bar does. It opens a covered picture by pressing its button, so that opening is announced and
 * remembered as usual. It plays or pauses an open film. It covers an open picture again.
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

/** The position of the shown film, in ms. */
export function instantShown(): number | undefined {
  const player = document.querySelector<HTMLMediaElement>('.triage-item:not([hidden]) .triage-media video')
  return player ? Math.round(player.currentTime * 1000) : undefined
}
