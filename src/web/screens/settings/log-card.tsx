import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Decision } from '../../../people/person.ts'
import type { DecisionRow, MarkRow } from '../../../store/store.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Shown } from '../../parts/loading.tsx'
import { placeName } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** What the user decided about persons and findings, newest first; each can be taken back. */
export function LogCard(): JSX.Element {
  const { log } = useTexts().screens.settings
  const decisions = useAction('decisions', {})
  const marks = useAction('list-marks', {})
  return (
    <Card title={log.title} width="wide">
      <p class="soft log-lead">{log.lead}</p>
      <div class="ledger">
        <section>
          <h3>{log.decisions}</h3>
          <Shown answer={decisions} lines={3}>
            {(rows) =>
              rows.length === 0 ? <p class="soft">{log.noDecisions}</p> : <Decisions rows={rows} />
            }
          </Shown>
        </section>
        <section>
          <h3>{log.marks}</h3>
          <Shown answer={marks} lines={3}>
            {(rows) =>
              rows.length === 0 ? <p class="soft">{log.noMarks}</p> : <Marks rows={rows.toReversed()} />
            }
          </Shown>
        </section>
      </div>
    </Card>
  )
}

/** A log is looked at for its newest lines. */
const shownFirst = 10

function useCut<Row>(rows: readonly Row[]): {
  readonly shown: readonly Row[]
  readonly more: JSX.Element | null
} {
  const { log } = useTexts().screens.settings
  const [isAll, showAll] = useState(false)
  if (isAll || rows.length <= shownFirst) return { shown: rows, more: null }
  return {
    shown: rows.slice(0, shownFirst),
    more: (
      <Button kind="quiet" onPress={() => showAll(true)}>
        {log.showAll(rows.length)}
      </Button>
    ),
  }
}

function decisionText(decision: Decision, { screens, roles }: Texts): string {
  const { log } = screens.settings
  if (decision.type === 'role') return log.role(roles[decision.role][0])
  if (decision.type === 'split') return log.split(decision.leaving.length)
  return log[decision.type]
}

function Decisions({ rows }: { readonly rows: readonly DecisionRow[] }): JSX.Element {
  const texts = useTexts()
  const { log } = texts.screens.settings
  const [asked, ask] = useState<DecisionRow | null>(null)
  const { isBusy, change } = useChange()
  const { shown, more } = useCut(rows)
  const takeBack = async (id: number): Promise<void> => {
    await change(async () => {
      await call('undo-decision', { id })
      return { text: log.takenBack }
    })
    ask(null)
  }
  return (
    <>
      <ul class="log-list">
        {shown.map((row) => (
          <LogLine
            key={row.id}
            text={decisionText(row.decision, texts)}
            atMs={row.atMs}
            onTakeBack={() => ask(row)}
          />
        ))}
      </ul>
      {more}
      {asked === null ? null : (
        <ConfirmDialog
          title={log.decisionTitle}
          confirm={log.takeBack}
          kind="primary"
          isBusy={isBusy}
          onConfirm={() => void takeBack(asked.id)}
          onClose={() => ask(null)}
        >
          <p>{decisionText(asked.decision, texts)}.</p>
          <p>{log.decisionMore}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

interface LogLineProps {
  readonly text: string
  readonly more?: string
  readonly atMs: number
  readonly onTakeBack: () => void
}

function LogLine({ text, more, atMs, onTakeBack }: LogLineProps): JSX.Element {
  const { screens, format } = useTexts()
  const { log } = screens.settings
  return (
    <li>
      <div>
        <p>{text}</p>
        <p class="soft small">
          {more === undefined ? '' : `${more} · `}
          {format.dateTime(atMs)}
        </p>
      </div>
      <Button kind="quiet" label={log.takeBackOf(text)} onPress={onTakeBack}>
        {log.takeBack}
      </Button>
    </li>
  )
}

function Marks({ rows }: { readonly rows: readonly MarkRow[] }): JSX.Element {
  const texts = useTexts()
  const { log } = texts.screens.settings
  const sources = useAction('list-sources', {}).value ?? []
  const { change } = useChange()
  const { shown, more } = useCut(rows)
  const scopeText = ({ scope }: MarkRow): string => {
    if (scope.type !== 'folder') return log.scopes[scope.type]
    const source = sources.find(({ id }) => id === scope.sourceId)
    const place = source === undefined ? log.wholePlace : placeName(source, texts)
    return log.scopes.folder(quotedText(scope.folder === '' ? place : `${place}: ${scope.folder}`))
  }
  const takeBack = ({ id, kind, verdict, scope }: MarkRow): void => {
    void change(async () => {
      await call('unmark', { id })
      return { text: log.takenBack, undo: () => call('mark-findings', { kind, verdict, scope }) }
    })
  }
  return (
    <>
      <ul class="log-list">
        {shown.map((row) => (
          <LogLine
            key={row.id}
            text={`${texts.kinds[row.kind][0]}: ${log.verdicts[row.verdict]}`}
            more={`${scopeText(row)} · ${log.findings(row.findings)}`}
            atMs={row.atMs}
            onTakeBack={() => takeBack(row)}
          />
        ))}
      </ul>
      {more}
    </>
  )
}
