import { join } from 'node:path'
import type { Ground } from './jobs.ts'

export const clipFile = ({ folder }: Ground, id: string, container: string): string =>
  join(folder, `${id}.${container}`)
export const printFile = ({ folder }: Ground, id: string): string => join(folder, `${id}.print`)
