export type { Encoder } from './encode.ts'
export type { MadeFile, PoliceMaterial, Sending, WitnessWords } from './made-file.ts'
export { type MadeScene, makeScene, type SceneWish } from './made-scene.ts'
