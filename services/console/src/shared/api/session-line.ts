/**
 * All tabs of a browser share one session. This channel tells the other tabs that the session began or ended. Each tab
 * then asks the service itself.
 */
let line: BroadcastChannel | undefined

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== 'undefined') line ??= new BroadcastChannel('firsthand-session')
  return line
}

export function notifyOtherTabs(): void {
  open()?.postMessage('changed')
}

/** Calls `act` when another tab signed in or out. */
export function onOtherTab(act: () => void): () => void {
  const found = open()
  found?.addEventListener('message', act)
  return () => found?.removeEventListener('message', act)
}
