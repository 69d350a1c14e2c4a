import { expect, test } from 'vitest'
import { footingOf } from './grade.ts'

test.each([
  ...(['anchor', 'rig-anchored', 'fix'] as const).map((grade) => [grade, 'anchored'] as const),
  ...(['rig-many', 'rig-some', 'checked-many', 'own-phone-fix'] as const).map((grade) => [grade, 'agreed'] as const),
  ...(['rig-two', 'checked-two', 'own-phone', 'own'] as const).map((grade) => [grade, 'own'] as const),
  ...(['rig-one', 'own-phone-assumed', 'own-name', 'zone-unknown', 'told', 'rig-disputed', 'link-alone'] as const).map(
    (grade) => [grade, 'weak'] as const,
  ),
  ['a-grade-of-next-year', 'weak'] as const,
  [null, 'weak'] as const,
])('%s is %s', (grade, footing) => expect(footingOf(grade)).toBe(footing))
