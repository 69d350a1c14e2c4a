export {
  createScanner,
  type ScanEnd,
  type Scanner,
  type ScannerVersion,
} from './clamd.ts'
export { type ClamdAddress, parseClamdAddress } from './clamd-address.ts'
