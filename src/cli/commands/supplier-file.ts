import { checkAgreement, tieAgreement } from '../../actions/agreements.ts'
import type { FoundAgreement } from '../../actions/find-agreements.ts'
import { mergeSuppliers } from '../../actions/merge-suppliers.ts'
import { stateSupplierField, supplierFields, type KnownValue } from '../../actions/supplier-fields.ts'
import { supplier, suppliers, type SupplierFile } from '../../actions/suppliers.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { heading } from '../heading.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { clearField, parseField, parseFieldName } from './supplier-fields.ts'
import { UsageError, type Flags } from '../usage.ts'

interface FileCall extends Pick<Workspace, 'perform'> {
  readonly terminal: Terminal
  readonly flags: Flags
}

/** Options of `suppliers` that are about one supplier or one document. */
export const supplierFileOptions = {
  loose: { type: 'boolean' },
  check: { type: 'string' },
  tie: { type: 'string' },
  untie: { type: 'string' },
  'same-as': { type: 'string' },
  set: { type: 'string', multiple: true },
  clear: { type: 'string' },
} as const

/** What these options ask for, of the supplier that was named if one was; undefined when they ask for nothing. */
export async function aboutSupplier(domain: string | undefined, call: FileCall): Promise<Exit | undefined> {
  const { flags, perform } = call
  const [check, tie, untie] = [flags.text('check'), flags.text('tie'), flags.text('untie')]
  if (flags.has('loose')) return printLoose(call)
  if (check !== undefined) return printCheck({ document: check, domain }, call)
  if (untie !== undefined) {
    await perform(tieAgreement, { document: untie, domain: null })
    return printNoted(call)
  }
  const [same, clear] = [flags.text('same-as'), flags.text('clear')]
  const set = flags.texts('set')
  if (domain === undefined) {
    const { commands, suppliers: texts } = call.terminal.messages
    if ([tie, same, clear, ...set].some((one) => one !== undefined))
      throw new UsageError(commands.help.missing(texts.supplier))
    return undefined
  }
  if (same !== undefined) await perform(mergeSuppliers, { domain, into: same })
  if (tie !== undefined) await perform(tieAgreement, { document: tie, domain })
  // All of it is understood before any of it is kept.
  const [cleared, stated] = [
    clear === undefined ? undefined : parseFieldName(clear, call.terminal.messages),
    set.map((one) => parseField(one, call.terminal.messages)),
  ]
  if (cleared !== undefined) await clearField(domain, cleared, call)
  for (const one of stated)
    await perform(stateSupplierField, { domain, stated: one, provenance: 'confirmed' })
  return printFile(domain, call)
}

function printNoted({ terminal }: FileCall): Exit {
  terminal.note(terminal.messages.suppliers.file.tied)
  return 'done'
}

async function printLoose({ terminal, flags, perform }: FileCall): Promise<Exit> {
  const { suppliers: texts } = terminal.messages
  const { looseAgreements: rows } = await perform(suppliers, {})
  return printList({ total: rows.length, rows }, { terminal, flags, nothing: texts.file.noAgreements }, [
    { head: texts.file.document, cell: ({ document }) => document },
    { head: texts.file.names, cell: ({ candidates }) => safeText(candidates.join(', ')), grows: true },
    {
      head: terminal.messages.words.place,
      cell: ({ unit, name }) => safeText(name === '' ? unit : name),
      grows: true,
    },
  ])
}

interface CheckOrder {
  readonly document: string
  readonly domain: string | undefined
}

async function printCheck(
  { document, domain }: CheckOrder,
  { terminal, flags, perform }: FileCall,
): Promise<Exit> {
  const { file: texts } = terminal.messages.suppliers
  const { clauses } = await perform(checkAgreement, { document, domain })
  return printList({ total: clauses.length, rows: clauses }, { terminal, flags }, [
    { head: texts.clause, cell: ({ clause }) => texts.clauses[clause][0] },
    { head: texts.where, cell: ({ found }) => (found === null ? texts.notFound : texts.place(found.at)) },
    {
      head: texts.judgement,
      cell: ({ judged }) => (judged === null ? '' : texts.verdicts[judged.verdict]),
    },
    { head: texts.sentence, cell: ({ found }) => safeText(found?.text ?? ''), grows: true },
  ])
}

async function printFile(domain: string, { terminal, flags, perform }: FileCall): Promise<Exit> {
  const file = await perform(supplier, { domain })
  if (file === null) throw new Refusal('supplier-not-found', domain)
  const fields = await perform(supplierFields, { domain })
  terminal.print(
    flags.has('json') || flags.has('jsonl')
      ? JSON.stringify({ ...file, fields }, null, flags.has('json') ? 2 : undefined)
      : fileText(file, [...fields.stated, ...fields.proposed], terminal),
  )
  return 'done'
}

function fileText(file: SupplierFile, values: readonly KnownValue[], terminal: Terminal): string {
  const { suppliers: texts } = terminal.messages
  const { name, domain, role, country, agreement, agreements, merged, looksLike } = file
  return [
    `${safeText(name)} (${safeText([domain, ...merged.map((one) => one.domain)].join(', '))})`,
    `${texts.role}: ${role === null ? texts.roleUnknown : texts.roles[role]}`,
    `${texts.country}: ${country ?? texts.countryUnknown}`,
    `${texts.agreement}: ${texts.agreements[agreement]}`,
    ...agreements.map((one) => `  ${agreementLine(one, terminal)}`),
    ...looksLike.map((one) => texts.file.alike(safeText(one.domain))),
    ...(values.length === 0 ? [] : [heading(texts.file.dossier, terminal)]),
    ...values.map((known) => `  ${valueLine(known, terminal)}`),
  ].join('\n')
}

function agreementLine({ document, name, unit, tiedBy }: FoundAgreement, { messages }: Terminal): string {
  const why = tiedBy === null ? '' : ` (${messages.suppliers.file.tiedBy[tiedBy]})`
  return `${document} ${safeText(name === '' ? unit : name)}${why}`
}

function valueLine(known: KnownValue, { messages }: Terminal): string {
  const { file: texts } = messages.suppliers
  const { field, provenance, record } = known
  const by = record === null ? texts.provenances[provenance] : `${texts.publicRecord}: ${record.source}`
  return `${texts.fields[field]}: ${safeText(valueText(known, texts))} (${by})`
}

function valueText(known: KnownValue, texts: Terminal['messages']['suppliers']['file']): string {
  switch (known.field) {
    case 'location':
      return `${known.value.country}; ${texts.grounds[known.value.ground]}`
    case 'certificate':
      return [
        known.value.kind,
        known.value.scope,
        known.value.validTo ?? '',
        known.isOver ? texts.isOver : '',
      ]
        .filter((text) => text !== '')
        .join(', ')
    case 'incident':
      return `${known.value.on} ${known.value.what}`.trim()
    case 'sub-processor-permission':
      return texts.permissions[known.value]
    case 'criticality':
      return texts.criticalities[known.value]
    default:
      return known.value
  }
}
