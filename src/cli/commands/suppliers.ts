import { explainSuppliers, type ExplainedMessage } from '../../actions/explain-suppliers.ts'
import { suppliers } from '../../actions/suppliers.ts'
import { openReading } from '../../app/reading.ts'
import { formatCount } from '../format.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { aboutSupplier, supplierFileOptions } from './supplier-file.ts'
import { UsageError, type Command, type Flags } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const suppliersCommand: Command = {
  options: { explain: { type: 'boolean' }, limit: { type: 'string' }, ...supplierFileOptions },
  async run({ terminal, words, flags }) {
    if (flags.has('explain')) return explain(terminal, words, flags)
    const { messages } = terminal
    const texts = messages.suppliers
    const [domain, second] = words
    if (second !== undefined) throw new UsageError(messages.commands.help.wrongOption(second))
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const exit = await aboutSupplier(domain, { terminal, flags, perform })
      if (exit !== undefined) return exit
      const {
        suppliers: found,
        total,
        totals,
        hasMail,
      } = await perform(suppliers, {
        limit: flags.count('limit'),
      })
      const isForProgram = flags.has('json') || flags.has('jsonl')
      if (found.length === 0 && !isForProgram) {
        terminal.print(hasMail ? texts.noneSeen : texts.none)
        return 'done'
      }
      const listed = printList({ total, rows: found }, { terminal, flags }, [
        // As it is typed to see all about one.
        { head: texts.supplier, cell: ({ domain }) => domain },
        { head: texts.role, cell: ({ role }) => (role === null ? '' : texts.roles[role]) },
        {
          head: messages.words.why,
          cell: ({ use, evidence, alerts }) =>
            use === 'rejected' || use === 'perhaps'
              ? texts.uses[use]
              : [
                  ...(alerts > 0 ? [texts.alert] : []),
                  ...evidence.map((one) => texts.evidence[one.evidence]),
                ].join(', '),
          grows: true,
        },
        { head: texts.agreement, cell: ({ agreement }) => texts.agreements[agreement] },
      ])
      if (!isForProgram)
        terminal.print(
          texts.totals(
            formatCount(totals.used, messages),
            formatCount(totals.withAgreement, messages),
            formatCount(totals.needAgreement, messages),
          ),
        )
      return listed
    })
  },
}

/** Looks at mail and says of every message what it shows; keeps nothing. */
async function explain(terminal: Terminal, paths: readonly string[], flags: Flags): Promise<Exit> {
  const { messages } = terminal
  if (paths.length === 0) throw new UsageError(messages.commands.help.missing(messages.words.place))
  const reading = openReading(terminal.signal)
  const isForProgram = flags.has('jsonl') || flags.has('json')
  let problems = 0
  try {
    for (const path of paths) {
      await explainSuppliers(path, {
        reading,
        see: (message) =>
          terminal.print(isForProgram ? JSON.stringify(message) : explained(message, terminal)),
        fail: (file, { code }) => {
          problems++
          terminal.note(`${safeText(file)}: ${messages.problems[code]}`)
        },
      })
    }
  } finally {
    await reading.sandbox.close()
  }
  return problems > 0 ? 'partly' : 'done'
}

function explained(message: ExplainedMessage, { messages }: Terminal): string {
  const { file, locator, vendor, evidence, mailbox, device, alert, contract, proof } = message
  const texts = messages.suppliers
  const facts = [
    vendor === null
      ? evidence === 'phishing' || evidence === 'marketing-only'
        ? texts.evidence[evidence]
        : ''
      : `${texts.explained.vendor}: ${safeText(vendor)} (${evidence === null ? '' : texts.evidence[evidence]})`,
    alert === null ? '' : texts.alert,
    contract === null ? '' : texts.contracts[contract],
    mailbox === null
      ? ''
      : `${texts.explained.mailbox}: ${safeText(mailbox)} [${safeText(proof.mailbox ?? '')}]`,
    device === null
      ? ''
      : `${texts.explained.device}: ${texts.devices[device]} [${safeText(proof.device ?? '')}]`,
  ].filter((fact) => fact !== '')
  const where = safeText(locator === '' ? file : `${file} @${locator}`)
  return [where, ...(facts.length === 0 ? [texts.explained.nothing] : facts).map((fact) => `  ${fact}`)].join(
    '\n',
  )
}
