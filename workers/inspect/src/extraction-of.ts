import type { NewExtraction } from '@firsthand/database/inspect'
import type { Inspection, ToolRun } from '@firsthand/media'

/** Raised when the same tools would find more in the same file. An officer's "inspect again" then adds a new run. */
const INSPECT_VERSION = '7'

const wasRun = ({ outcome }: ToolRun): boolean => outcome === 'read' || outcome === 'silent'

/**
 * The version of a run. Of several runs with one version only the first is kept. So the version names the version of
 * each tool, or why a tool gave nothing. A later run in which the sandbox works, or nothing times out, then has a new
 * version and is kept.
 */
const versionOf = (tools: readonly ToolRun[]): string =>
  [INSPECT_VERSION, ...tools.map((run) => `${run.tool}=${wasRun(run) ? run.version : run.outcome}`)].join(' ')

export function extractionOf(inspection: Pick<Inspection, 'facts' | 'identifying' | 'tools'>): NewExtraction {
  const { facts, identifying, tools } = inspection
  const failed = tools.find((run) => !wasRun(run))
  const hasRead = tools.some((run) => run.outcome === 'read')
  return {
    tool: 'inspect',
    version: versionOf(tools),
    outcome: hasRead || failed === undefined ? 'read' : failed.outcome,
    reason: failed?.reason,
    facts,
    identifying,
  }
}

export const toolExtractions = (tools: readonly ToolRun[]): readonly NewExtraction[] =>
  tools.map(({ tool, version, outcome, reason }) => ({
    tool,
    version: `${version} ${outcome}`,
    outcome,
    reason,
  }))

/** The extraction of a file on which our own code fails again and again. */
export const givenUp: NewExtraction = {
  tool: 'inspect',
  version: `${INSPECT_VERSION} given-up`,
  outcome: 'failed',
  reason: 'given-up',
}
