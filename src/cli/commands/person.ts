import { mergePersons, person, setRole } from '../../actions/persons.ts'
import type { PersonDossier, SourceRow } from '../../store/store.ts'
import { listSources } from '../../actions/sources.ts'
import { formatMonth } from '../format.ts'
import { heading } from '../heading.ts'
import { heldLines, type HeldLine } from '../held-lines.ts'
import { phoneText } from '../../i18n/phone-text.ts'
import { placeName } from '../../i18n/place-name.ts'
import { unitName } from '../../i18n/unit-name.ts'
import { safeText } from '../safe-text.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, type Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const personCommand: Command = {
  options: { 'same-as': { type: 'string' }, role: { type: 'string' } },
  async run({ terminal, words, flags }) {
    const who = words.join(' ')
    if (who === '')
      throw new UsageError(terminal.messages.commands.help.missing(terminal.messages.words.name))
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const same = flags.text('same-as')
      if (same !== undefined) await perform(mergePersons, { who, same })
      const role = flags.choice(
        'role',
        setRole.input.shape.role.options,
        (one) => terminal.messages.roles[one],
      )
      if (role !== undefined) await perform(setRole, { who, role })
      const dossier = await perform(person, { who })
      const sources = await perform(listSources, {})
      terminal.print(
        flags.has('json') ? JSON.stringify(dossier, null, 2) : dossierText(dossier, sources, terminal),
      )
      return 'done'
    })
  },
}

function dossierText(dossier: PersonDossier, sources: readonly SourceRow[], terminal: Terminal): string {
  const { messages } = terminal
  const { personView } = messages.commands
  const others = dossier.names.filter((name) => name !== dossier.name)
  const period =
    dossier.oldestAtMs === null || dossier.newestAtMs === null
      ? []
      : [
          personView.period(
            formatMonth(dossier.oldestAtMs, messages),
            formatMonth(dossier.newestAtMs, messages),
          ),
        ]
  return [
    `${safeText(dossier.name)} (#${String(dossier.id)}, ${messages.roles[dossier.role][0]})`,
    ...(others.length === 0 ? [] : [`${personView.also}: ${safeText(others.join(' · '))}`]),
    ...dossier.emails.map(safeText),
    ...dossier.phones.map((phone) => safeText(phoneText(phone))),
    ...period,
    heading(personView.kinds, terminal),
    ...heldLines(dossier.findings).map((row) => `  ${findingLine(row, terminal)}`),
    heading(personView.places, terminal),
    ...dossier.perPlace.map((place) => `  ${placeLine(place, sources, terminal)}`),
    ...section(personView.received, dossier.received, terminal),
    ...section(personView.sent, dossier.sent, terminal),
    ...whySection(dossier, terminal),
  ].join('\n')
}

function findingLine({ kind, count, documents, preview }: HeldLine, { messages }: Terminal): string {
  const shown = preview === null ? '' : `: ${safeText(preview)}`
  const where = documents === undefined ? '' : ` (${messages.counted(documents, messages.words.documents)})`
  return `${messages.counted(count, messages.kinds[kind])}${shown}${where}`
}

function placeLine(
  place: PersonDossier['perPlace'][number],
  sources: readonly SourceRow[],
  { messages }: Terminal,
): string {
  const source = sources.find(({ id }) => id === place.sourceId)
  const name = source === undefined ? '' : placeName(source, messages)
  return `${safeText(`${name} › ${unitName(place.unit, messages)}`)} (${messages.counted(place.documents, messages.words.documents)})`
}

/** More correspondents than this are a list, not an answer; `--json` has them all. */
const shownCorrespondents = 10

function section(title: string, rows: PersonDossier['received'], terminal: Terminal): string[] {
  if (rows.length === 0) return []
  const { messages } = terminal
  return [
    heading(title, terminal),
    ...rows
      .slice(0, shownCorrespondents)
      .map(
        ({ name, documents }) =>
          `  ${safeText(name)} (${messages.counted(documents, messages.words.documents)})`,
      ),
    ...(rows.length > shownCorrespondents
      ? [`  ${messages.commands.personView.andMore(rows.length - shownCorrespondents)}`]
      : []),
  ]
}

function whySection({ reasons }: PersonDossier, terminal: Terminal): string[] {
  if (reasons.length === 0) return []
  const { messages } = terminal
  return [
    heading(messages.commands.personView.why, terminal),
    ...reasons.map(({ code, word }) => `  ${safeText(messages.personReasons[code](phoneText(word)))}`),
  ]
}
