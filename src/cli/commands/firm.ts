import { setOwnDomains } from '../../actions/persons.ts'
import { getOrganisation, setOrganisation } from '../../actions/register-decide.ts'
import type { Workspace } from '../../app/workspace.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import type { Command, CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

/** Option by option, what it tells of the organisation. */
const fields = {
  name: 'name',
  mail: 'email',
  phone: 'phone',
  address: 'address',
  kvk: 'registration',
  officer: 'officer',
} as const

const options = Object.entries(fields) as [keyof typeof fields, (typeof fields)[keyof typeof fields]][] // keys of a constant

/** Who the organisation is: shown, and told. */
export const firmCommand: Command = {
  mostWords: 0,
  options: {
    name: { type: 'string' },
    mail: { type: 'string' },
    phone: { type: 'string' },
    address: { type: 'string' },
    kvk: { type: 'string' },
    officer: { type: 'string' },
    domain: { type: 'string', multiple: true },
    'no-passphrase': { type: 'boolean' },
  },
  async run(call) {
    const { terminal, flags } = call
    const told = options.flatMap(([option, field]) => {
      const value = flags.text(option)
      return value === undefined ? [] : [[field, value] as const]
    })
    const domains = flags.texts('domain')
    const mayCreate = told.length + domains.length > 0
    return withWorkspace({ terminal, flags, mayCreate }, async (workspace) => {
      const { perform } = workspace
      if (told.length > 0) {
        const { organisation } = await perform(getOrganisation, {})
        await perform(setOrganisation, { ...organisation, ...Object.fromEntries(told) })
      }
      // One empty domain takes all away, so that they are guessed again.
      if (domains.length > 0)
        await perform(setOwnDomains, { domains: domains.filter((one) => one.trim() !== '') })
      return show(call, workspace)
    })
  },
}

async function show({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { organisation, domains } = await perform(getOrganisation, {})
  if (flags.has('json')) {
    terminal.print(JSON.stringify({ organisation, domains }, null, 2))
    return 'done'
  }
  const { firm } = terminal.messages.commands
  const { organisation: heads } = terminal.messages.register
  const rows = [
    ...options.map(([, field]) => [heads[field], organisation[field] || firm.unknown] as const),
    [firm.domains, domains.join(', ') || firm.guessed] as const,
  ]
  const width = Math.max(...rows.map(([head]) => head.length))
  for (const [head, value] of rows) terminal.print(`${head.padEnd(width)}  ${safeText(value)}`)
  if (organisation.name === '') terminal.note(firm.nameless)
  return 'done'
}
