import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NearMissOverview, NearMissRow } from '../../actions/near-misses.ts'
import { nearMissRules } from '../../privacy/near-misses/mail.ts'
import { setQuery, useQuery } from '../address.ts'
import { Envelope } from '../drawings/questions.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { NoMail } from '../parts/no-mail.tsx'
import { FilterChips, Filters, FilterSelect } from '../parts/filters.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { NearMissDrawer } from './near-misses/drawer.tsx'
import { NearMissTable } from './near-misses/table.tsx'

/** What was sent and may not have been meant so: for who sent it. */
export function NearMisses(): JSX.Element {
  const { title } = useTexts().screens.nearMisses
  const overview = useAction('near-misses', {})
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) =>
        !found.isOwnKnown ? <OwnUnknown /> : found.sent === 0 ? <NothingSent /> : <Sent overview={found} />
      }
    </Shown>
  )
}

/** A screen of rows at once; more than that nobody goes through in one go. */
const atFirst = 100

function Sent({ overview }: { readonly overview: NearMissOverview }): JSX.Element {
  const { screens, nearMisses: words } = useTexts()
  const texts = screens.nearMisses
  const [open] = useQuery('open')
  const [show] = useQuery('show')
  const [rule] = useQuery('rule')
  const [limit, setLimit] = useState(atFirst)
  const { rows, totals, sent, colleagues, leavesOut } = overview
  const said = totals.meant + totals.solved
  const standing = rows.filter(({ verdict }) => (show === 'said') === (verdict !== null))
  const chosen = rule === undefined ? standing : standing.filter((row) => row.rule === rule)
  return (
    <>
      <Top>
        <Sentence>{texts.sentence(totals.open, said)}</Sentence>
        <Lead>
          {texts.lead} {texts.looked(sent)} {totals.open === 0 ? texts.notAll : ''}
        </Lead>
      </Top>
      {rows.length === 0 ? null : (
        <>
          <Filters>
            <FilterChips
              name="show"
              label={texts.filter}
              all={texts.filterOpen}
              options={[{ value: 'said', label: texts.filterSaid, count: said }]}
            />
            <FilterSelect name="rule" label={texts.rule} options={rulesOf(standing, words.rules)} />
          </Filters>
          {chosen.length === 0 ? (
            <p class="soft">{texts.noneSo}</p>
          ) : (
            <PrintView title={texts.title}>
              <NearMissTable
                rows={chosen.slice(0, limit)}
                total={chosen.length}
                open={open}
                onOpen={(key) => setQuery({ open: key }, 'push')}
                onMore={() => setLimit(limit + atFirst)}
              />
            </PrintView>
          )}
        </>
      )}
      {colleagues === null ? null : (
        <p class="soft">{words.colleagues(colleagues.nearMisses, colleagues.people)}</p>
      )}
      {colleagues === null && leavesOut ? <p class="soft">{words.leavesOut}</p> : null}
      {open === undefined ? null : <NearMissDrawer open={open} rows={rows} chosen={chosen} />}
    </>
  )
}

type RuleNames = Readonly<Record<NearMissRow['rule'], { readonly name: string }>>

function rulesOf(
  rows: readonly NearMissRow[],
  names: RuleNames,
): { value: string; label: string; count: number }[] {
  return nearMissRules
    .map((rule) => ({
      value: rule,
      label: names[rule].name,
      count: rows.filter((row) => row.rule === rule).length,
    }))
    .filter(({ count }) => count > 0)
}

function NothingSent(): JSX.Element {
  const { empty } = useTexts().screens.nearMisses
  const { sentence, title, text, add } = empty
  return <NoMail sentence={sentence} lead={empty.lead} title={title} text={text} add={add} />
}

function OwnUnknown(): JSX.Element {
  const { ownUnknown } = useTexts().screens.nearMisses
  return (
    <>
      <Top>
        <Sentence>{ownUnknown.sentence}</Sentence>
        <Lead>{ownUnknown.lead}</Lead>
      </Top>
      <Empty
        drawing={<Envelope />}
        title={ownUnknown.title}
        actions={
          <ButtonLink kind="primary" to="/settings">
            {ownUnknown.set}
          </ButtonLink>
        }
      >
        <p>{ownUnknown.text}</p>
      </Empty>
    </>
  )
}
