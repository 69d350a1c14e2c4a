export {
  createScanner,
  parseVersion,
  type ScanEnd,
  type Scanner,
  type ScannerLimits,
  type ScannerVersion,
} from './clamd.ts'
export { type ClamdAddress, parseClamdAddress } from './clamd-address.ts'
