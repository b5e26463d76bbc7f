import type { PlaceSummary, Risk, Summary } from '../../actions/summary.ts'
import { getOrganisation } from '../../actions/register-decide.ts'
import { summary } from '../../actions/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { placeName } from '../../i18n/place-name.ts'
import { shownCount } from '../../privacy/shown-count.ts'
import { formatCount, formatMonth, formatYear, wrap } from '../format.ts'
import { heading } from '../heading.ts'
import { safeText } from '../safe-text.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { isReadKind } from '../../privacy/source-kinds.ts'

export const summaryCommand: Command = {
  mostWords: 0,
  options: {},
  async run({ terminal, flags }) {
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const answer = await perform(summary, { fresh: true })
      if (flags.has('json')) {
        terminal.print(JSON.stringify(answer, null, 2))
        return 'done'
      }
      const { name } = (await perform(getOrganisation, {})).organisation
      if (name !== '') terminal.print(`${safeText(name)}\n`)
      terminal.print(summaryText(answer, terminal))
      if (name === '') terminal.note(terminal.messages.commands.firm.nameless)
      return 'done'
    })
  },
}

/** The penny, on one screen. */
export function summaryText(answer: Summary, terminal: Terminal): string {
  const { messages } = terminal
  const { summaryView } = messages.commands
  if (answer.totals.documents === 0) return summaryView.empty
  // Persons are put together when a scan ends.
  if (
    answer.totals.persons === 0 &&
    answer.places.some(({ kind, last }) => isReadKind(kind) && last === null)
  )
    return summaryView.unfinished
  return [
    bold(sentence(answer, messages), terminal),
    facts(answer, messages),
    heading(summaryView.people, terminal),
    peopleTable(answer, terminal),
    heading(summaryView.places, terminal),
    placesTable(answer, terminal),
    heading(summaryView.kinds, terminal),
    kindsTable(answer, terminal),
    heading(summaryView.first, terminal),
    answer.risks
      .slice(0, 3)
      .map((risk, i) => firstThing(risk, i, terminal))
      .join('\n'),
    '',
    closing(answer, messages),
  ].join('\n')
}

function sentence({ totals, places }: Summary, messages: Messages): string {
  const { words, counted } = messages
  return messages.commands.summaryView.sentence(
    counted(totals.persons, words.persons),
    counted(places.length, words.places),
  )
}

function facts({ totals, mailHosts, suppliers }: Summary, messages: Messages): string {
  const { summaryView } = messages.commands
  const { counted, words } = messages
  const [host] = mailHosts
  return [
    summaryView.copies(counted(totals.documents, words.documents), formatCount(totals.copied, messages)),
    totals.oldestAtMs === null || totals.newestAtMs === null
      ? ''
      : summaryView.span(formatMonth(totals.oldestAtMs, messages), formatMonth(totals.newestAtMs, messages)),
    host === undefined
      ? ''
      : summaryView.mail(
          safeText(
            host.service === null ? host.host : `${host.service} (${host.host}, ${host.country ?? ''})`,
          ),
        ),
    suppliers.used === 0
      ? ''
      : messages.suppliers.totals(
          formatCount(suppliers.used, messages),
          formatCount(suppliers.withAgreement, messages),
          formatCount(suppliers.needAgreement, messages),
        ),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function peopleTable({ roles }: Summary, terminal: Terminal): string {
  const { messages } = terminal
  return roles
    .filter(({ role, persons }) => persons > 0 && role !== 'machine')
    .map(({ role, persons }) => `  ${messages.counted(persons, messages.roles[role])}`)
    .join('\n')
}

function placesTable({ places }: Summary, terminal: Terminal): string {
  const { messages } = terminal
  return table(
    places,
    [
      {
        head: messages.words.place,
        cell: (place) => placeName(place, messages),
        grows: true,
      },
      {
        head: messages.words.documentsHead,
        cell: ({ documents }) => formatCount(documents, messages),
        align: 'right',
      },
      {
        head: messages.words.personsHead,
        cell: ({ persons }) => formatCount(persons, messages),
        align: 'right',
      },
      {
        head: messages.words.oldest,
        cell: ({ oldestAtMs }) => formatYear(oldestAtMs, messages),
        align: 'right',
      },
      {
        head: '',
        cell: (place) => readShare(place, messages),
        align: 'right',
      },
    ],
    terminal,
  )
}

/** How much of a place was read: a share, not yet, or never because it cannot be read from here. */
export function readShare({ kind, last }: Pick<PlaceSummary, 'kind' | 'last'>, messages: Messages): string {
  const { sourcesView } = messages.commands
  if (kind === 'declared') return sourcesView.declared
  // Never opened, it holds nothing of which a share could be told.
  const isNever = last === null || (!last.reached && last.bytesExpected === 0)
  return isNever ? sourcesView.never : shareOf(last.bytesRead, last.bytesExpected, messages)
}

/** "99,98 %": never rounded up to all. */
export function shareOf(part: number, whole: number, { locale }: Messages): string {
  const exact = whole === 0 ? 1 : part / whole
  const shown = exact < 1 ? Math.min(exact, 0.9999) : 1
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(shown)
}

function kindsTable({ kinds }: Summary, terminal: Terminal): string {
  const { messages } = terminal
  const order = ['criminal', 'special', 'sensitive', 'ordinary']
  const rows = kinds
    .filter(({ findings }) => findings > 0)
    .toSorted((a, b) => order.indexOf(a.class) - order.indexOf(b.class) || shownCount(b) - shownCount(a))
  return table(
    rows,
    [
      {
        head: messages.words.what,
        cell: (row) => messages.counted(shownCount(row), messages.kinds[row.kind]),
        grows: true,
      },
      { head: messages.words.class, cell: (row) => messages.classes[row.class] },
      {
        head: messages.words.personsHead,
        cell: ({ persons }) => formatCount(persons, messages),
        align: 'right',
      },
      {
        head: messages.words.documentsHead,
        cell: ({ documents }) => formatCount(documents, messages),
        align: 'right',
      },
      {
        head: messages.words.oldest,
        cell: ({ oldestAtMs }) => formatYear(oldestAtMs, messages),
        align: 'right',
      },
    ],
    terminal,
  )
}

function firstThing(risk: Risk, index: number, { messages, width }: Terminal): string {
  const text = messages.risks[risk.code]
  const { persons, documents } = risk
  const title = text.title({ persons, documents, oldestYear: formatYear(risk.oldestAtMs, messages) })
  const law = risk.rule === null ? '' : ` ${messages.law(risk.rule.article)}`
  return `  ${String(index + 1)}. ${title}\n${wrap(`${text.why} ${text.todo}${law}`, Math.min(width, 100), '     ')}`
}

function closing({ totals }: Summary, messages: Messages): string {
  const { summaryView } = messages.commands
  const notAll =
    totals.problems > 0
      ? [summaryView.notAll(messages.counted(totals.problems, messages.words.problems))]
      : []
  return [...notAll, summaryView.notAdvice].join('\n')
}

function bold(text: string, { hasColour }: Terminal): string {
  return hasColour ? `\u001B[1m${text}\u001B[0m` : text
}
