// `npm run languages [-- CODE …]`: what each language of the witness page lacks, and where it is added. A code that the
// page does not speak yet may be asked for.
import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { lackingIn } from './parts.ts'

const CODE = /^[a-z]{2,3}$/

function lines(language: string): readonly string[] {
  const lacks = lackingIn(language)
  if (lacks.length === 0) return [`${language}  full`]
  return [
    `${language}  lacks ${lacks.map(({ name }) => name).join(', ')}`,
    ...lacks.map(({ name, place, without }) => `      ${name}: ${without} Add it in ${place}`),
  ]
}

const asked = process.argv.slice(2)
const unreadable = asked.filter((one) => !CODE.test(one))
if (unreadable.length > 0) {
  process.stderr.write('usage: npm run languages [-- CODE …]   a code is like en or so\n')
  process.exitCode = 2
} else {
  process.stdout.write(`${[...DOOR_LANGUAGES, ...asked].flatMap(lines).join('\n')}\n`)
}
