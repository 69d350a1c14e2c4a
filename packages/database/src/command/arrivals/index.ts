export {
  type ArrivalRow,
  findArrivalStill,
  findItemStill,
  listArrivals,
  listNeverCompleted,
  type StillRow,
} from './list.ts'
