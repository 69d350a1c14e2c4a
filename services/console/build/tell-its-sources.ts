import { relative, sep } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Vite plugin: writes a list beside the bundle of the files outside of the console that went into it, as paths from the
 * checkout. `npm start` reads the list (infra/local/bootstrap/console-bundle.mjs) and bundles again when one of these
 * files changed.
 */
export function tellItsSources(file: string): Plugin {
  let console_ = ''
  return {
    name: 'tell-its-sources',
    apply: 'build',
    configResolved: ({ root }) => {
      console_ = root
    },
    generateBundle() {
      const checkout = `${console_}/../..`
      const taken = [...this.getModuleIds()]
        .map((id) => id.split('?')[0] ?? id)
        .filter((id) => id.startsWith('/') || /^[A-Z]:/.test(id))
        .map((id) => relative(checkout, id).split(sep).join('/'))
        .filter((path) => isOurs(path) && !path.startsWith('services/console/'))
      const source = `${JSON.stringify([...new Set(taken)].toSorted(), undefined, 1)}\n`
      this.emitFile({ type: 'asset', fileName: file, source })
    },
  }
}

/** Third-party packages are left out, because the lockfile covers them. */
const isOurs = (path: string): boolean => !path.startsWith('../') && !path.includes('node_modules/')
