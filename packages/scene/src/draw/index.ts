export { drawMoment } from './moment.ts'
export { buildSquare, type Square } from './square.ts'
export type { Size, View } from './view.ts'
export { VIEWS } from './views.ts'
