import type { Locator, Page } from 'playwright-core'

/**
 * The time that a person would need, by the keystroke-level model (Card, Moran, Newell 1980): 1.1 s to point, 0.1 s to
 * press, 1.35 s to think before each press, 0.2 s for each typed character, 0.4 s to move the hand from the mouse to
 * the keys.
 */
const POINT_S = 1.1
const PRESS_S = 0.1
const THINK_S = 1.35
const TYPE_S = 0.2
const HOME_S = 0.4

export interface StepTime {
  readonly name: string
  /** Time that the screen and the service took, in seconds. */
  readonly machineS: number
  /** Time that a person's hands and eyes would add, in seconds. */
  readonly personS: number
}

export interface Hand {
  readonly steps: readonly StepTime[]
  press(what: Locator): Promise<void>
  type(where: Locator, text: string): Promise<void>
  choose(where: Locator, label: string): Promise<void>
  /** Waits until the text is there and adds the time that a person needs to read it. */
  read(what: Locator): Promise<void>
  step(name: string, act: () => Promise<void>): Promise<void>
}

/** Does what a person would do with mouse and keys, and adds the time for it. `shoot` is called after each step. */
export function createHand(page: Page, shoot: (name: string, page: Page) => Promise<void>): Hand {
  const steps: StepTime[] = []
  let personS = 0
  return {
    steps,
    async press(what) {
      personS += THINK_S + POINT_S + PRESS_S
      await what.click()
    },
    async type(where, text) {
      personS += THINK_S + POINT_S + PRESS_S + HOME_S + text.length * TYPE_S
      await where.fill(text)
    },
    async choose(where, label) {
      personS += 2 * (POINT_S + PRESS_S) + THINK_S
      await where.selectOption({ label })
    },
    async read(what) {
      personS += 2 * THINK_S
      await what.waitFor()
    },
    async step(name, act) {
      const began = performance.now()
      personS = 0
      // If a step fails, a picture is taken of the screen, because that screen is what must be improved.
      await act().catch(async (cause: unknown) => {
        await shoot('three-minutes-stuck', page)
        throw cause
      })
      steps.push({ name, machineS: (performance.now() - began) / 1000, personS })
      await shoot(`three-minutes-${steps.length}`, page)
    },
  }
}
