import { runInThisContext } from 'node:vm'
import { readScript } from './browser.test-kit.ts'

/** The only browser class that the scripts need for reading and that Node lacks. */
class FileReaderOfNode {
  result: ArrayBuffer | null = null
  onload: (() => void) | null = null
  onerror: (() => void) | null = null
  readAsArrayBuffer(blob: Blob): void {
    blob.arrayBuffer().then(
      (bytes) => {
        this.result = bytes
        this.onload?.()
      },
      () => this.onerror?.(),
    )
  }
}

type Call = (file: Blob, done: (answer: unknown) => void) => void

/** Runs the scripts' functions in Node, for thousands of broken files. A real browser is tested elsewhere. */
export function loadInNode(...scripts: readonly string[]): (name: string, file: Blob) => Promise<unknown> {
  const window: { firsthand?: Record<string, Call>; exifr?: unknown } = {}
  for (const script of scripts) {
    const code = script.endsWith('.js') ? readScript(script) : script
    const run = runInThisContext(`(function (window, self, FileReader) {${code}\n})`)
    run.call(window, window, window, FileReaderOfNode)
  }
  return (name, file) =>
    new Promise((resolve, reject) => {
      const call = window.firsthand?.[name]
      if (call === undefined) return reject(new Error(`there is no firsthand.${name}`))
      let answers = 0
      const limit = setTimeout(() => reject(new Error(`${name} hangs`)), 60_000)
      call(file, (answer) => {
        clearTimeout(limit)
        if (++answers > 1) reject(new Error('answered twice'))
        resolve(answer)
      })
    })
}
