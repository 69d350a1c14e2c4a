import { Component, type ReactNode } from 'react'

interface FaultCatcherProps {
  readonly children: ReactNode
}

/** A fault of this page's own must not leave an empty screen. */
export class FaultCatcher extends Component<FaultCatcherProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="plain">
        <h1>This page failed</h1>
        <p role="alert">Something went wrong in the page itself. Nothing was changed.</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </main>
    )
  }
}
