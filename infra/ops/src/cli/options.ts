import { CliError } from './cli-error.ts'
import type { Given } from './command.ts'

export const textOf = (given: Given, name: string): string | undefined => {
  const value = given[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const flagOf = (given: Given, name: string): boolean => given[name] === true

/** The values of an option that may be given several times, as a list. */
export const listOf = (given: Given, name: string): readonly string[] => {
  const value = given[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

export function requiredText(given: Given, name: string): string {
  const value = textOf(given, name)
  if (value === undefined) throw new CliError('usage', `--${name} is missing`)
  return value
}

interface Bounds {
  readonly min: number
  readonly max: number
}

export function integerOf(given: Given, name: string, { min, max }: Bounds): number | undefined {
  const text = textOf(given, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d{1,16}$/.test(text) && value >= min && value <= max) return value
  throw new CliError('usage', `--${name} must be a whole number from ${min} to ${max}`)
}

export function decimalOf(given: Given, name: string, bound: number): number | undefined {
  const text = textOf(given, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^[+-]?\d{1,3}(\.\d{1,12})?$/.test(text) && Math.abs(value) <= bound) return value
  throw new CliError('usage', `--${name} must be a number from -${bound} to ${bound}`)
}

export function choiceOf<const C extends string>(given: Given, name: string, choices: readonly C[]): C | undefined {
  const text = textOf(given, name)
  if (text === undefined) return undefined
  const chosen = choices.find((choice) => choice === text)
  if (chosen === undefined) throw new CliError('usage', `--${name} must be one of: ${choices.join(', ')}`)
  return chosen
}
