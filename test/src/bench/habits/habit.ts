import type { Draw } from '../timeline-world/draw.ts'
import type { Scene } from './scene.ts'

export type Kind = 'iphone' | 'samsung' | 'pixel' | 'xiaomi' | 'huawei' | 'android' | 'camera' | 'action'

/** A person with one device, who sends some files at one time. */
export interface Sender {
  readonly id: string
  readonly kind: Kind
  readonly make: string
  readonly model: string
  readonly software: string
  readonly serial: string
  /** What the device's clock shows minus the truth, ms, the zone apart. */
  readonly clockMs: number
  /** The offset by which the device shows a wall time. */
  readonly wallMs: number
  /** The offset that the device writes beside the wall time. A traveller's camera may write another. */
  readonly statedMs: number
  readonly hasPlace: boolean
  /** How old the satellite fix is that the camera program writes into a photo, ms: at least and at most. */
  readonly fixAgesMs: readonly [number, number]
  /** How long after the last recording the sending arrives, ms. */
  readonly afterMs: number
}

export type Base =
  | { readonly form: 'jpeg' | 'heic' | 'png' | 'webp' }
  | {
      readonly form: 'film' | 'sound'
      readonly ext: 'mov' | 'mp4' | '3gp' | 'm4a' | 'webm' | 'amr' | 'mp3' | 'ogg' | 'wav'
      readonly codec?: 'h264' | 'hevc'
      readonly lengthMs: number
      /** Names of the handlers of the picture and the sound. */
      readonly handlers?: readonly [string, string]
      readonly brand?: string
      /** The last of the compatible brands: many cameras name themselves there. */
      readonly maker?: string
      /** Leaves the name and version of the library in the file, as those who call ffmpeg do. */
      readonly isLavf?: boolean
    }

/** One recording: what happened, who took it and how long the file runs. */
export interface Shot {
  readonly draw: Draw
  readonly scene: Scene
  readonly by: Sender
  /** True instant at which the recording or picture began. */
  readonly startMs: number
  readonly lengthMs: number
  /** True instant at which the file arrives. */
  readonly sentMs: number
}

/** One file as it is to be written. */
export interface Draft {
  readonly base: Base
  /** Arguments of exiftool. */
  readonly tags: readonly string[]
  /**
   * What stands behind the file's own bytes: a maker's trailer, or the film of a motion photo. `chrome`: nothing, but
   * the file names Chrome as its program.
   */
  readonly tail?: Buffer | 'film' | 'chrome'
  readonly name: string
  readonly type: string
  /** `File.lastModified`, epoch ms by the clock of the device that sends. */
  readonly lastModified: number | undefined
  /** True start of what is in the file, if it is not that of the shot. */
  readonly startMs?: number
  /** The file shows a screen: what it shows happened at the shot, the capture of the screen came later. */
  readonly isScreen?: boolean
}

export interface Habit {
  readonly name: string
  readonly by: readonly Kind[]
  /** How many of a thousand files, roughly. */
  readonly weight: number
  /** `copy`: a recording of the world that others may have sent as well, in another form. */
  readonly of: 'own' | 'copy' | 'elsewhere'
  readonly write: (shot: Shot) => Draft
}

export const PHONES: readonly Kind[] = ['iphone', 'samsung', 'pixel', 'xiaomi', 'huawei', 'android']
export const ANDROIDS: readonly Kind[] = ['samsung', 'pixel', 'xiaomi', 'huawei', 'android']
