export { createNormalise, type NormaliseDeps } from './normalise-item.ts'
