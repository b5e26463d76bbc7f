import type { JSX } from 'preact'
import type { Newsletter } from '../../../actions/newsletter-ground.ts'
import type { Standing } from '../../../privacy/newsletters/standing.ts'
import { setQuery } from '../../address.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import type { RowKey } from '../../parts/selection.ts'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide, type Decided } from './decide.ts'
import { isCareful } from './filter.ts'

interface NewsletterTableProps {
  readonly rows: readonly Newsletter[]
  readonly total: number
  readonly openKey: string | null
  readonly selected: ReadonlySet<RowKey>
  readonly onSelect: (selected: ReadonlySet<RowKey>) => void
  readonly onLeave: (listKeys: readonly string[]) => void
}

/** Every mailing, the busiest first; a row opens what shows it and the way out. */
export function NewsletterTable(props: NewsletterTableProps): JSX.Element {
  const { rows, total, openKey, selected, onSelect, onLeave } = props
  const { screens, format } = useTexts()
  const texts = screens.newsletters
  const day = (atMs: number | null, none: string): string => (atMs === null ? none : format.shortDate(atMs))
  return (
    <ReviewTable<Newsletter>
      caption={texts.caption}
      rows={rows}
      total={total}
      keyOf={({ key }) => key}
      nameHead={texts.one}
      nameOf={({ name }) => plainText(name)}
      columns={[
        { id: 'mails', head: texts.mails, isNumber: true, cell: ({ messages }) => format.count(messages) },
        {
          id: 'rhythm',
          head: texts.rhythm,
          isMinor: true,
          cell: ({ everyDays }) => (everyDays === null ? '' : texts.words.every(everyDays)),
        },
        { id: 'last', head: texts.last, cell: ({ lastAtMs }) => day(lastAtMs, texts.neverDated) },
        {
          id: 'opened',
          head: texts.opened,
          isMinor: true,
          cell: ({ isOpenKnown, lastOpenedAtMs }) =>
            isOpenKnown ? (
              day(lastOpenedAtMs, texts.never)
            ) : (
              <StateBadge kind="unknown">{texts.unknown}</StateBadge>
            ),
        },
        {
          id: 'answered',
          head: texts.answered,
          isMinor: true,
          cell: ({ lastAnsweredAtMs }) => day(lastAnsweredAtMs, texts.never),
        },
        { id: 'state', head: texts.state, cell: (row) => <State newsletter={row} /> },
      ]}
      {...(openKey === null ? {} : { openKey })}
      onOpen={({ key }) => setQuery({ open: key === openKey ? null : key }, 'push')}
      selection={{
        selected,
        onChange: onSelect,
        effect: (
          <Effect listKeys={[...selected].map(String)} onDone={() => onSelect(new Set())} onLeave={onLeave} />
        ),
      }}
    />
  )
}

const choices = ['keep', 'roll-up', 'block'] as const

interface EffectProps {
  readonly listKeys: readonly string[]
  readonly onDone: () => void
  readonly onLeave: (listKeys: readonly string[]) => void
}

/** What can be done with the ticked ones: at once what can be undone, and with a look first what leaves. */
function Effect({ listKeys, onDone, onLeave }: EffectProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  const { change, isBusy } = useChange()
  const choose = async (decision: Decided): Promise<void> => {
    if (await change(() => decide(listKeys, decision, texts))) onDone()
  }
  return (
    <>
      <p class="soft">{own.selected}</p>
      <div class="button-row">
        {choices.map((one) => (
          <Button key={one} isBusy={isBusy} onPress={() => void choose(one)}>
            {own.decisions[one]}
          </Button>
        ))}
        <Button kind="primary" onPress={() => onLeave(listKeys)}>
          {own.leave}
        </Button>
      </div>
    </>
  )
}

/** What was asked, else what was decided; a mark where bills come this way too. */
function State({ newsletter }: { readonly newsletter: Newsletter }): JSX.Element | null {
  const { newsletters: texts } = useTexts().screens
  const { stands, decision } = newsletter
  // Nothing to say is no empty line on a phone.
  if (stands === null && decision === null && !isCareful(newsletter)) return null
  return (
    <span class="badge-row">
      {stands === null ? null : <StandingBadge standing={stands.standing} />}
      {decision === null ? null : (
        <StateBadge kind="plain">{texts.words.decisions[decision.what]}</StateBadge>
      )}
      {isCareful(newsletter) ? <StateBadge kind="busy">{texts.careful}</StateBadge> : null}
    </span>
  )
}

/** Only what was proved is good: silence for long. */
const badgeKinds: Readonly<Record<Standing, StateKind>> = {
  'not-sent': 'unknown',
  refused: 'late',
  asked: 'unknown',
  accepted: 'busy',
  objected: 'busy',
  'still-sending': 'late',
  quiet: 'busy',
  stopped: 'good',
}

export function StandingBadge({ standing }: { readonly standing: Standing }): JSX.Element {
  const { words } = useTexts().screens.newsletters
  return <StateBadge kind={badgeKinds[standing]}>{words.standings[standing]}</StateBadge>
}
