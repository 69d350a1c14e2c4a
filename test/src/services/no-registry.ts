import type { ChildRegistry } from '@firsthand/local'

/** Children need not be registered for a later run to end them: setpriv ends them with this process. */
export const noRegistry: ChildRegistry = { add: () => undefined, remove: () => undefined }
