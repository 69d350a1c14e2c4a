export { listMaterials, type PoliceFile, type PoliceMaterial } from './list.ts'
export {
  type LogBin,
  type LogCursor,
  type LogEvent,
  listLogEvents,
  readLogDensity,
  recordLogLook,
} from './log-events.ts'
export {
  addLogRows,
  type BadLine,
  beginLogReading,
  endLogReading,
  type LogReading,
  type LogRow,
  listLogReadings,
} from './log-readings.ts'
export {
  findIncidentKey,
  findPoliceUpload,
  type MaterialKind,
  type MaterialRefusal,
  type NewMaterial,
  type NewPoliceFile,
  noteUploadNumber,
  openMaterial,
  POLICE_ORIGINS,
  type PoliceFileKey,
  type PoliceOrigin,
  type PoliceUpload,
  recordPoliceSent,
} from './material.ts'
