/**
 * The space bar: what is covered is opened by its own button, so that it is announced and remembered as if pressed; what is
 * open plays or stands still; a picture is covered again.
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

/** Of the film that is looked at, where it stands, in ms. */
export function instantShown(): number | undefined {
  const player = document.querySelector<HTMLMediaElement>('.triage-item:not([hidden]) .triage-media video')
  return player ? Math.round(player.currentTime * 1000) : undefined
}
