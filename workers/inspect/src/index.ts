export { createInspect, type InspectDeps } from './inspect-item.ts'
