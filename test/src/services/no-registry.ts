import type { ChildRegistry } from '@firsthand/local'

/**
 * A registry that records nothing. Children need no record by which a later run could end them: setpriv ends them with
 * this process.
 */
export const noRegistry: ChildRegistry = { add: () => undefined, remove: () => undefined }
