import { describe, expect, test } from 'vitest'
import { CODE_WORD_LIST } from './code-words.ts'
import { isWithin } from './spelling.ts'

/** Words, or beginnings of words, that nobody who is frightened, hurt, bereaved or believing may be given. */
const UNFIT =
  /^(affidavit|arrest|bacon|bandag|beer|bleed|blood|bomb|bribe|buri|burn(?!ish)|bury|casket|cemeter|church|cocain|coffin|corpse|court$|crash|crime|criminal|crippl|crucif|damn|dead|death|demon|devil|die[sd]?$|diseas|drown|drug|drunk|evil|execut|exorc|expir|explod|explos|fatal|fear|fight|flood|funeral|gallow|ghost|god|grave|grief|guilt|gun|handcuf|hang|hate|hell|heroin|hijack|hostag|hurt|idiot|injur|insan|islam|jail|jew(?!el)|jihad|judge|kidnap|kill|knife|lawyer|maim|mosque|mourn|murder|muslim|naked|nazi|nude|orphan|pain(?!t)|panic|poison|polic|pork|pray|priest|prison|quake|rabbi$|racis|rape|refuge|religio|rifle|riot|sabbath|satan|scare|sex|shoot|shot|sick|slave|stab(?!l)|steal|suicid|surviv|sword|synagog|terror|theft|thief|tomb|tortur|vampir|victim|violen|virus|war(?:s|rior|fare|head)?$|weapon|widow|wine|wound|wreck)/

/** The names of numbers would be taken for digits of the code. */
const COUNTS = /^(one|two|three|four|five|six|seven|eight|nine|ten|twenty|dozen|hundred|thousand|million|zero|double)$/

describe('the words of codes', () => {
  test('are short, sorted, and nothing that frightens, hurts or counts', () => {
    expect(CODE_WORD_LIST.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true)
    expect([...CODE_WORD_LIST].sort()).toEqual(CODE_WORD_LIST)
    expect(CODE_WORD_LIST.filter((word) => UNFIT.test(word) || COUNTS.test(word))).toEqual([])
  })

  test('are a prime number of words, at most 9,000, so that each has a four-digit number', () => {
    const { length } = CODE_WORD_LIST
    expect(length).toBeGreaterThanOrEqual(7_420)
    expect(length).toBeLessThanOrEqual(9_000)
    expect(Array.from({ length: 85 }, (_, at) => at + 2).filter((divisor) => length % divisor === 0)).toEqual([])
  })

  test('are two mistakes apart: no slip of one letter, and no swap of two, turns one word into another', () => {
    // Two words one mistake apart share what is left after dropping a letter from one of them, or from both.
    const seen = new Map<string, string[]>()
    for (const word of CODE_WORD_LIST)
      for (const left of new Set([word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))]))
        seen.set(left, [...(seen.get(left) ?? []), word])
    const close = [...seen.values()].flatMap((words) =>
      words.flatMap((one, at) => words.slice(at + 1).filter((other) => isWithin(1, one, other))),
    )
    expect(close).toEqual([])
  })
})
