import type { Words } from '../words.ts'

export const entry = {
  read: 'Leemos: {code}',
  wrongCheck: 'Estas palabras no van juntas. Mire cada palabra y su orden.',
  fromAddress:
    'Su código estaba en la dirección de esta página. Quizá su navegador guardó esa dirección. Vacíe su historial. Después guarde su código en una imagen nueva.',
} as const satisfies Words['entry']
