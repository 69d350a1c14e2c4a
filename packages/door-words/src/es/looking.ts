import type { Words } from '../words.ts'

export const looking = {
  heading: 'Busco a alguien',
  call: '¿Busca a alguien? Llame al {number}',
  cannot: 'Esta página no puede buscar. El número de arriba ayuda a quienes buscan.',
  tell: 'También puede escribirnos. Aquí nadie responde al momento.',
  who: '¿A quién busca?',
  whoAbout: 'Escriba un nombre y una edad, si lo sabe.',
  looks: '¿Cómo es esa persona? ¿Qué ropa lleva?',
  where: '¿Dónde vio a esa persona o supo de ella por última vez?',
  when: '¿Cuándo fue?',
  way: '¿Cómo podemos contactar con usted?',
  wayAbout: 'Escriba un número de teléfono o un correo electrónico. La policía solo lo abre si tiene un motivo.',
  onlyFirst: 'Solo la primera pregunta necesita respuesta.',
  after: 'Llame también a este número. Esta página no puede buscar.',
} as const satisfies Words['looking']
