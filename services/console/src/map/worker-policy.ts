import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'

/** The map's own thread: one file, built with the console and served by command. */
export const WORKER_ADDRESS = new URL(workerFile, location.origin).href

interface Policies {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
  readonly defaultPolicy?: unknown
}

/**
 * The browser asks before a script is loaded from a text (Trusted Types). This lets through exactly that one file; whatever
 * else would make a script, a worker or markup of a text is still refused. Made when the console starts, so that nothing else
 * can take its name. Browsers without Trusted Types need none of it.
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
