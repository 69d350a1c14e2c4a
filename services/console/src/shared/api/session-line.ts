/**
 * Tells the other tabs of the browser, which share one session, that it began or ended. Each then asks the service
 * itself.
 */
let line: BroadcastChannel | undefined

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== 'undefined') line ??= new BroadcastChannel('firsthand-session')
  return line
}

export function tellOtherTabs(): void {
  open()?.postMessage('changed')
}

/** Calls back when another tab signed in or out. */
export function onOtherTab(act: () => void): () => void {
  const found = open()
  found?.addEventListener('message', act)
  return () => found?.removeEventListener('message', act)
}
