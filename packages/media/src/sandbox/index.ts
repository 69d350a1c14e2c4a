export type { ChildRun, Ending } from './child-process.ts'
export {
  DEEP_METADATA_LIMITS,
  type Limits,
  METADATA_LIMITS,
  PHONE_PREVIEW_LIMITS,
  STILL_LIMITS,
  TRANSCODE_LIMITS,
} from './limits.ts'
export { probeSandbox, type SandboxMode, type SandboxState } from './probe.ts'
export {
  DECODERS,
  type Decoder,
  openSandbox,
  type Sandbox,
  type SandboxRefusal,
  type SandboxRequest,
} from './sandbox.ts'
export { ABSENT, CLONE, FORKING, IOCTL, REFUSED } from './syscalls.ts'
export { withinTime } from './within-time.ts'
