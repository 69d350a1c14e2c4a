import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'

/** The map's worker script: one file, built with the console and served by command. */
export const WORKER_ADDRESS = new URL(workerFile, location.origin).href

interface Policies {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
  readonly defaultPolicy?: unknown
}

/**
 * Browsers with Trusted Types ask a policy before they load a script from a string. This policy allows only the
 * worker's file; any other string that would become a script, a worker or markup is refused. It is created when the
 * console starts, so that no other script can take its name. Browsers without Trusted Types do not need it.
 */
export function allowOwnWorker(): void {
  const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes
  if (!policies || policies.defaultPolicy) return
  policies.createPolicy('default', {
    createScriptURL(address) {
      if (address !== WORKER_ADDRESS) throw new TypeError('only the map’s own file may run')
      return address
    },
  })
}
