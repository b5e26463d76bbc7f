import { languages, type Language, type Messages } from '../i18n/index.ts'
import { holdText, obstacleText } from '../i18n/obstacle-text.ts'
import { planTitle } from '../i18n/plan-title.ts'
import { dayText } from '../i18n/register-text.ts'
import type { Hold, PlanRuleId, StepState } from '../privacy/plans/plan.ts'
import type { Block, FactRow, Paper } from './paper/paper.ts'

/** What a plan came to, as far as a certificate tells: numbers, digests and the names of places; no names of people or files. */
export interface DestructionFacts {
  readonly planId: number
  readonly rule: PlanRuleId
  readonly about: string
  readonly items: number
  readonly wholes: number
  readonly bytes: number
  /** ISO days. */
  readonly madeOn: string
  readonly appliedOn: string
  readonly destroyedOn: string | null
  /** Until when all can be put back. */
  readonly undoUntil: string
  readonly counts: Readonly<Record<StepState, number>>
  /** Why items stay: each duty or other ground, and how many. */
  readonly holds: readonly { readonly hold: Hold; readonly items: number }[]
  /** What stood in the way, as the journal has it. */
  readonly obstacles: readonly { readonly obstacle: string; readonly items: number }[]
  /** Of what a person left out: nothing but a name or number stood there. */
  readonly perhaps: number
  /** Backups that hold it still, with the ISO day by which they are overwritten; null of a plan that is for nobody. */
  readonly backups: readonly { readonly name: string; readonly overwrittenOn: string | null }[] | null
  /** Of what was done: only an attachment or a number went. */
  readonly reworked: number
  /** What else changed in what was made anew, and in how many items. */
  readonly notes: readonly { readonly words: string; readonly items: number }[]
  /** Carried out, and not read again. */
  readonly unseen: number
  readonly places: readonly { readonly name: string; readonly items: number }[]
  readonly digests: readonly { readonly digest: string; readonly state: StepState }[]
}

interface CertificateSetup {
  readonly language: Language
  /** '' when it has none. */
  readonly organisation: string
  /** ISO day. */
  readonly madeOn: string
}

/** As many check numbers as fit on a few pages. */
const mostDigests = 400

/** What was destroyed, when, and how it was checked: what shows that data went (GDPR art. 5(1)(e), 5(2), 17). */
export function destructionPaper(
  facts: DestructionFacts,
  { language, organisation, madeOn }: CertificateSetup,
): Paper {
  const messages = languages[language]
  const { certificate: texts } = messages.cleanUp
  return {
    language,
    title: texts.title,
    author: organisation,
    madeOn,
    opening: [texts.opening(organisation, String(facts.planId)), dayText(madeOn, messages)],
    sections: [
      { title: texts.summary, blocks: [table(summaryRows(facts, messages), messages)] },
      {
        title: texts.perPlace,
        blocks: [
          table(
            facts.places.map(({ name, items }) => row(name, messages.cleanUp.items(items))),
            messages,
          ),
        ],
      },
      ...(facts.notes.length === 0
        ? []
        : [{ title: texts.notes, blocks: [table(noteRows(facts, messages), messages)] }]),
      { title: texts.stays, blocks: [whatStays(facts, messages)] },
      {
        title: texts.proof,
        blocks: [
          { type: 'text', text: texts.proofText },
          ...(facts.unseen === 0 ? [] : [{ type: 'text' as const, text: texts.unseen(facts.unseen) }]),
        ],
      },
      ...(facts.backups === null
        ? []
        : [{ title: texts.backups, blocks: [backupList(facts.backups, messages)] }]),
      { title: texts.copies, blocks: [{ type: 'text', text: texts.copiesText }] },
      { title: texts.list, blocks: digestList(facts, messages) },
    ],
  }
}

function row(label: string, text: string): FactRow {
  return { label, note: '', lines: [{ text, note: '' }] }
}

function counted(label: string, n: number, { cleanUp }: Messages): FactRow[] {
  return n === 0 ? [] : [row(label, cleanUp.items(n))]
}

function table(rows: readonly FactRow[], { cleanUp: { certificate } }: Messages): Block {
  return { type: 'facts', facts: { heads: [certificate.what, certificate.value], rows } }
}

function summaryRows(facts: DestructionFacts, messages: Messages): FactRow[] {
  const { certificate: texts } = messages.cleanUp
  const { counts, destroyedOn } = facts
  return [
    row(texts.plan, planTitle(facts, facts, messages)),
    row(texts.madeOn, dayText(facts.madeOn, messages)),
    row(texts.appliedOn, dayText(facts.appliedOn, messages)),
    row(
      texts.destroyedOn,
      destroyedOn === null
        ? texts.notYet(dayText(facts.undoUntil, messages))
        : dayText(destroyedOn, messages),
    ),
    ...counted(texts.destroyed, counts.destroyed, messages),
    ...counted(texts.quarantined, counts.done, messages),
    ...counted(texts.redacted, facts.reworked, messages),
    ...counted(texts.undone, counts.undone, messages),
  ]
}

function noteRows({ notes }: DestructionFacts, { cleanUp }: Messages): FactRow[] {
  return notes.map(({ words, items }) => row(words, cleanUp.items(items)))
}

/** Each with its reason: a duty with its last day, a choice, or what stood in the way. */
function whatStays({ counts, holds, obstacles, perhaps }: DestructionFacts, messages: Messages): Block {
  const { certificate: texts } = messages.cleanUp
  const rows = [
    ...holds.flatMap(({ hold, items }) => counted(holdText(hold, messages), items, messages)),
    ...counted(texts.perhaps, perhaps, messages),
    ...counted(texts.excluded, counts.excluded - perhaps, messages),
    ...obstacles.flatMap(({ obstacle, items }) =>
      counted(`${texts.refused}: ${obstacleText(obstacle, messages)}`, items, messages),
    ),
    ...counted(texts.unclear, counts.unclear, messages),
  ]
  return rows.length === 0 ? { type: 'text', text: texts.nothingStays } : table(rows, messages)
}

/** What a backup holds goes when it is overwritten; of one whose day nobody knows that is said. */
function backupList(backups: NonNullable<DestructionFacts['backups']>, messages: Messages): Block {
  const { certificate: texts } = messages.cleanUp
  if (backups.length === 0) return { type: 'text', text: texts.noBackups }
  const said = (day: string | null): string =>
    day === null ? texts.backupUnknown : texts.backupUntil(dayText(day, messages))
  return table(
    backups.map(({ name, overwrittenOn }) => row(name, said(overwrittenOn))),
    messages,
  )
}

function digestList({ digests }: DestructionFacts, { cleanUp }: Messages): Block[] {
  const { certificate: texts, states } = cleanUp
  const shown = digests.slice(0, mostDigests)
  const rows = shown.map(({ digest, state }) => row(digest, states[state]))
  return [
    { type: 'text', text: texts.listText(shown.length, digests.length) },
    { type: 'facts', facts: { heads: [texts.digest, texts.state], rows } },
  ]
}
