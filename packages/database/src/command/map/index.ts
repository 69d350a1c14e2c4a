export { type MapCell, type MapCells, type MapScope, type MapTotal, readMapCells, readMapTotal } from './cells.ts'
export { type MapViewport, MOST_CELLS } from './grid.ts'
export { findIncidentPlace, listMapItems, type MapItem, readMapSpan } from './items.ts'
export { findTrack, type ItemTrack, listMapTracks, type MapTrack, type MapTracks, MOST_TRACKS } from './tracks.ts'
