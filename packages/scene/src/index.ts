export { HAPPENED, type Spot, WHERE } from './happened.ts'
