import { Component, type ReactNode } from 'react'
import { PARTS_WORDS } from './parts-words.ts'

interface FaultCatcherProps {
  readonly children: ReactNode
}

/** Catches rendering errors, so that no error leaves an empty screen. */
export class FaultCatcher extends Component<FaultCatcherProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="plain">
        <h1>{PARTS_WORDS.pageFailed}</h1>
        <p role="alert">{PARTS_WORDS.pageFailedSays}</p>
        <button type="button" onClick={() => location.reload()}>
          {PARTS_WORDS.loadAgain}
        </button>
      </main>
    )
  }
}
