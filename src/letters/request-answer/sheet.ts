import { languages, type Messages } from '../../i18n/index.ts'
import { dayText } from '../../i18n/register-text.ts'
import { termText } from '../../i18n/term-text.ts'
import { eea } from '../../law/adequacy.ts'
import { withholdGrounds, type WithholdGroundId } from '../../law/withhold-grounds.ts'
import type { KeptUntil } from '../../privacy/requests/answer/keep-until.ts'
import type { EventOf } from '../../privacy/requests/file.ts'
import type { SearchedPlace } from '../../privacy/requests/event.ts'
import type { Activity } from '../../privacy/register/model.ts'
import type { Block, FactRow, Paper, Section } from '../paper/paper.ts'
import { activityBlocks } from '../privacy-statement.ts'
import type { RegisterDocument } from '../register/document.ts'

/** What the sheet beside a copy is written from (GDPR art. 15(1)-(2)). */
export interface SheetGround {
  readonly document: RegisterDocument
  readonly person: string
  readonly items: number
  readonly places: readonly SearchedPlace[]
  readonly ticked: ReadonlyMap<string, EventOf<'ticked'>>
  readonly kinds: readonly (keyof Messages['kinds'])[]
  readonly activities: readonly Activity[]
  readonly recipients: readonly Recipient[]
  /** People who are no organisation and got a message that the person stands in. */
  readonly privateReceivers: number
  readonly kept: readonly KeptUntil[]
  readonly sources: SourceCounts
  /** ISO day since which their data stand still (GDPR art. 18); null: they do not. */
  readonly restrictedOn: string | null
  readonly withheld: readonly { readonly ground: WithholdGroundId; readonly items: number }[]
  readonly redacted: number
}

/** Somebody outside, by name (C-154/21). */
export interface Recipient {
  readonly name: string
  /** Country's code; null: not known. */
  readonly country: string | null
  readonly documents: number
  /** ISO day; '' when no piece has one. */
  readonly lastOn: string
  readonly isProcessor: boolean
}

/** How the data came: pieces by who made them. */
export interface SourceCounts {
  readonly fromPerson: number
  readonly fromUs: number
  readonly fromOthers: number
  /** Organisations among these. */
  readonly senders: readonly string[]
  readonly ownLists: number
  readonly otherFiles: number
}

/** The explanation that goes with a copy: confirmation, purposes, recipients, terms, source, rights, as far as they concern this person. */
export function accessSheet(ground: SheetGround): Paper {
  const { document, person } = ground
  const { language, madeOn, register } = document
  const messages: Messages = languages[language]
  const { sheet: texts } = messages.requestAnswer
  const organisation = register.organisation.name || messages.statement.us
  return {
    language,
    title: texts.title,
    author: register.organisation.name,
    madeOn,
    opening: [texts.opening(person, organisation), texts.madeOn(dayText(madeOn, messages))],
    sections: [
      confirmation(ground, messages),
      ...(ground.items === 0 ? [] : contents(ground, messages)),
      rightsSection(ground, messages),
      { title: texts.notHappy, blocks: [{ type: 'list', items: texts.remedies }] },
    ],
  }
}

function contents(ground: SheetGround, messages: Messages): Section[] {
  const { sheet: texts } = messages.requestAnswer
  return [
    {
      title: texts.data,
      blocks: [
        textBlock(texts.dataLine),
        { type: 'list', items: ground.kinds.map((kind) => messages.kinds[kind][1]) },
      ],
    },
    {
      title: texts.why,
      blocks:
        ground.activities.length === 0
          ? [textBlock(texts.whyNone)]
          : ground.activities.flatMap((one) => activityBlocks(one, ground.document)),
    },
    recipients(ground, messages),
    outside(ground, messages),
    retention(ground, messages),
    source(ground, messages),
    automated(ground, messages),
    notGiven(ground, messages),
  ]
}

const textBlock = (text: string): Block => ({ type: 'text', text })

function confirmation({ items, places, ticked }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const holding = places.filter((one) => one.items > 0).length
  const said = (place: SearchedPlace): string => {
    if (place.state === 'searched') return texts.found(place.items)
    if (place.state === 'failed') return `${texts.found(place.items)}; ${texts.notReached}`
    const tick = ticked.get(place.place)
    if (tick === undefined) return texts.notTicked
    const found = tick.outcome === 'nothing' ? texts.found(0) : tick.text
    return `${found}; ${texts.byHand(tick.by, dayText(tick.on, messages))}`
  }
  const [about = '', found = ''] = texts.places
  return {
    title: texts.confirm,
    blocks: [
      textBlock(items === 0 ? texts.no : texts.yes(items, holding)),
      {
        type: 'facts',
        facts: {
          heads: [about, found],
          rows: places.map((place) => row(place.label, [said(place)])),
        },
      },
    ],
  }
}

function row(label: string, lines: readonly string[]): FactRow {
  return { label, note: '', lines: lines.map((text) => ({ text, note: '' })) }
}

function recipients({ recipients: all, privateReceivers }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const [who = '', known = ''] = texts.recipientHeads
  const rows = all.map(({ name, documents, lastOn, isProcessor }) =>
    row(name, [
      ...(documents === 0 ? [] : [texts.sentTo(documents, lastOn === '' ? '' : dayText(lastOn, messages))]),
      ...(isProcessor ? [texts.worksForUs] : []),
    ]),
  )
  return {
    title: texts.recipients,
    blocks: [
      ...(rows.length === 0 && privateReceivers === 0 ? [textBlock(texts.noRecipients)] : []),
      ...(rows.length === 0 ? [] : [{ type: 'facts', facts: { heads: [who, known], rows } } as const]),
      ...(privateReceivers === 0 ? [] : [textBlock(texts.privatePeople(privateReceivers))]),
    ],
  }
}

/** The safeguards themselves stand with the activity (art. 15(2)). */
function outside({ recipients: all, document }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const names = new Intl.DisplayNames([languages[document.language].locale], { type: 'region' })
  const far = all.filter(({ country }) => country !== null && !eea.includes(country))
  return {
    title: texts.outside,
    blocks:
      far.length === 0
        ? [textBlock(texts.outsideNo)]
        : [
            {
              type: 'list',
              items: far.map(({ name, country }) => `${name}: ${names.of(country ?? '') ?? country ?? ''}`),
            },
          ],
  }
}

function retention({ kept }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const [what = '', until = ''] = texts.retentionHeads
  const said = ({ term, anchor, until: day }: KeptUntil): string => {
    const long = termText(term, messages)
    if (day === null) return texts.termOnly(long)
    return (anchor === 'year-end' ? texts.untilYearEnd : texts.until)(dayText(day, messages), long)
  }
  return {
    title: texts.retention,
    blocks: [
      {
        type: 'facts',
        facts: {
          heads: [what, until],
          rows: kept.map((one) => ({
            label: messages.retention.categories[one.category].name,
            note: '',
            lines: [
              { text: said(one), note: texts.kindsOfTerm[one.kind] },
              ...(one.isPast ? [{ text: texts.past, note: '' }] : []),
            ],
          })),
        },
      },
    ],
  }
}

function source({ sources }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const { fromPerson, fromUs, fromOthers, senders, ownLists, otherFiles } = sources
  return {
    title: texts.source,
    blocks: [
      {
        type: 'list',
        items: [
          ...(fromPerson === 0 ? [] : [texts.fromYou(fromPerson)]),
          ...(fromUs === 0 ? [] : [texts.fromUs(fromUs)]),
          ...(fromOthers === 0 ? [] : [texts.fromOthers(fromOthers, senders.join(', '))]),
          ...(ownLists === 0 ? [] : [texts.ownLists(ownLists)]),
          ...(otherFiles === 0 ? [] : [texts.otherFiles(otherFiles)]),
        ],
      },
    ],
  }
}

function automated({ activities }: SheetGround, messages: Messages): Section {
  const { sheet: texts } = messages.requestAnswer
  const said = activities
    .flatMap(({ statements }) => statements)
    .filter(({ field }) => field === 'automated-decisions')
  const yes = said.filter(({ value }) => value.term === 'yes')
  if (yes.length > 0)
    return {
      title: texts.automated,
      blocks: [textBlock(texts.automatedYes), { type: 'list', items: yes.map(({ value }) => value.text) }],
    }
  // Where nobody said anything, nobody knows: one no is no answer for all.
  const isTold = activities.length > 0 && activities.every(saysNo)
  return {
    title: texts.automated,
    blocks: [textBlock(isTold ? texts.automatedNo : texts.automatedOpen)],
  }
}

function saysNo({ statements }: Activity): boolean {
  return statements.some(({ field, value }) => field === 'automated-decisions' && value.term === 'no')
}

function notGiven({ withheld, redacted }: SheetGround, messages: Messages): Section {
  const { sheet: texts, groundsTold } = messages.requestAnswer
  // That a piece turned out to be somebody else's is no restriction of this person's right.
  const held = withheld.filter(({ ground }) => ground !== 'not-theirs')
  const lines = [
    ...(redacted === 0 ? [] : [texts.redacted(redacted)]),
    ...held.map(({ ground, items }) =>
      texts.withheld(items, groundsTold[ground], withholdGrounds[ground].article),
    ),
  ]
  return {
    title: texts.notGiven,
    blocks: lines.length === 0 ? [textBlock(texts.allGiven)] : [{ type: 'list', items: lines }],
  }
}

function rightsSection({ restrictedOn }: SheetGround, messages: Messages): Section {
  const { statement, requestAnswer } = messages
  const { standsStill } = requestAnswer.sheet
  return {
    title: requestAnswer.sheet.rights,
    blocks: [
      textBlock(statement.rightsOpening),
      { type: 'list', items: statement.rightsList },
      textBlock(statement.objection),
      ...(restrictedOn === null ? [] : [textBlock(standsStill(dayText(restrictedOn, messages)))]),
    ],
  }
}
