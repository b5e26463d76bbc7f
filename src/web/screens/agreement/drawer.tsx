import type { JSX } from 'preact'
import type { CheckedClause, ClauseVerdict } from '../../../actions/agreements.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

interface ClauseDrawerProps {
  readonly document: string
  readonly checked: CheckedClause
  readonly onClose: () => void
}

/** One clause: what should be there, the sentence that is there, and a judgement of one's own. */
export function ClauseDrawer({ document, checked, onClose }: ClauseDrawerProps): JSX.Element {
  const { screens, suppliers } = useTexts()
  const { clauseCheck: own } = screens.suppliers.file
  const { file: words } = suppliers
  const { clause, rule, found, judged } = checked
  const [name, says] = words.clauses[clause]
  return (
    <Drawer title={name} onClose={onClose}>
      <div class="stack">
        <h3>{own.asks}</h3>
        <p>
          {says} <LawLink rule={rule} />
        </p>
        <h3>{own.stands}</h3>
        {found === null ? (
          <p>{own.nothing}</p>
        ) : (
          <>
            <blockquote class="quote">
              <Foreign>{found.text}</Foreign>
            </blockquote>
            <p class="soft small">{words.place(found.at)}</p>
          </>
        )}
        <h3>{words.judgement}</h3>
        {judged === null ? null : <Then judged={judged} />}
        <Judge document={document} checked={checked} />
      </div>
    </Drawer>
  )
}

/** What was said before, and the sentence that stood there then. */
function Then({ judged }: { readonly judged: NonNullable<CheckedClause['judged']> }): JSX.Element {
  const { screens, suppliers, format } = useTexts()
  const { clauseCheck: own } = screens.suppliers.file
  const { file: words } = suppliers
  const { verdict, evidence, atMs } = judged
  const quote = evidence?.quote ?? ''
  const at = evidence?.at ?? null
  return (
    <div>
      <p>
        <strong>{words.verdicts[verdict]}</strong>
      </p>
      {quote === '' ? null : (
        <p class="soft small">
          {own.asThen(at === null ? '' : words.place(at), format.shortDate(atMs))} <Foreign>{quote}</Foreign>
        </p>
      )}
    </div>
  )
}

const verdicts = ['present', 'absent', 'unsure'] as const satisfies readonly ClauseVerdict[]

function Judge({ document, checked }: Omit<ClauseDrawerProps, 'onClose'>): JSX.Element {
  const { screens, suppliers } = useTexts()
  const { clauseCheck: own } = screens.suppliers.file
  const { change, isBusy } = useChange()
  const { clause, judged } = checked
  const judge = (verdict: ClauseVerdict | null): void =>
    void change(async () => {
      const { statement } = await call('judge-clause', { document, clause, verdict })
      return {
        text: verdict === null ? own.taken : own.kept,
        undo: () => call('withdraw-statement', { statement }),
      }
    })
  return (
    <>
      <p>{own.question}</p>
      <div class="button-row" role="group" aria-label={own.question}>
        {verdicts
          .filter((verdict) => verdict !== judged?.verdict)
          .map((verdict) => (
            <Button key={verdict} isBusy={isBusy} onPress={() => judge(verdict)}>
              {suppliers.file.verdicts[verdict]}
            </Button>
          ))}
        {judged === null ? null : (
          <Button kind="quiet" isBusy={isBusy} onPress={() => judge(null)}>
            {own.takeBack}
          </Button>
        )}
      </div>
    </>
  )
}
