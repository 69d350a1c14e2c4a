export { copiesOf } from './copies.ts'
export type { CopyRequest } from './copy.ts'
export { createNormalise, type NormaliseDeps } from './normalise-item.ts'
