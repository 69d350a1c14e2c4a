export { drawn, type Made, madeArgs } from './made-media.ts'
