import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { withParameter } from '../evidence/narrowing/filter.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { Tabs } from '../shared/parts/tabs.tsx'
import { AlarmList } from './alarm-list.tsx'
import { DutyList } from './duty-list.tsx'
import { PhonePanel } from './phone-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { useWatchSign } from './watch/use-watch-sign.ts'

interface AlarmsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

const PARTS = ['alarms', 'duties', 'rules', 'phone'] as const

/** The alarms page. Its parts: alarms, duties, the rules for words that ring, and the phone that is called. */
export function AlarmsPage({ incident, query }: AlarmsPageProps) {
  const part = PARTS.find((one) => one === query.get('part')) ?? 'alarms'
  const may = new Set(incident.may)
  useWatchSign(incident.id, may.has('watch-sign'))
  return (
    <section className="plain wide alarms-page" aria-labelledby="alarms">
      <h1 id="alarms">{ALARM_WORDS.title}</h1>
      <Tabs
        label={ALARM_WORDS.sections}
        value={part}
        onChange={(next) => goTo(withParameter(query, 'part', next === 'alarms' ? undefined : next))}
        tabs={[
          { id: 'alarms', label: ALARM_WORDS.tabAlarms, content: <AlarmList incident={incident} query={query} /> },
          { id: 'duties', label: ALARM_WORDS.tabDuties, content: <DutyList incident={incident} /> },
          {
            id: 'rules',
            label: ALARM_WORDS.tabRules,
            content: <RulesPanel incident={incident} mayChange={may.has('alarm-rules-set')} />,
          },
          {
            id: 'phone',
            label: ALARM_WORDS.tabPhone,
            content: <PhonePanel incident={incident} mayTry={may.has('alarm-calls-try')} />,
          },
        ]}
      />
    </section>
  )
}
