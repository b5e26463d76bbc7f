import { existsSync } from 'node:fs'
import { brokenConsents } from '../../actions/consents.ts'
import { mailSettings } from '../../actions/mail.ts'
import { publicDesk } from '../../actions/public-desk.ts'
import { getOrganisation } from '../../actions/register-decide.ts'
import { listSources } from '../../actions/sources.ts'
import { Refusal } from '../../base/refusal.ts'
import { workspaceExists } from '../../app/workspace.ts'
import type { FileCheck } from '../../app/workspace.ts'
import { safeText } from '../safe-text.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from '../usage.ts'
import { placeOf, withWorkspace } from '../workspace.ts'
import { shareOf } from './summary.ts'

interface Check {
  readonly code:
    | 'node'
    | 'store'
    | 'file'
    | 'lock'
    | 'audit'
    | 'consents'
    | 'firm'
    | 'sources'
    | 'leaves'
    | 'database'
    | 'public-desk'
    | 'test-sink'
  readonly isFine: boolean
  readonly text: string
}

export const doctorCommand: Command = {
  mostWords: 0,
  options: {},
  async run({ terminal, flags }) {
    const { doctorView } = terminal.messages.commands
    const place = placeOf({ terminal, flags })
    let mailHost: string | null = null
    let hosts: readonly string[] = []
    const checks: Check[] = [{ code: 'node', isFine: true, text: doctorView.node(process.version) }]
    if (await workspaceExists(place)) {
      await unlessBroken(checks, terminal, () =>
        withWorkspace({ terminal, flags }, async (workspace) => {
          const { perform, lock, engine, verifyAudit, checkFile } = workspace
          const file = await checkFile(longestCheckMs)
          if (file?.isWhole === false) throw new Refusal('store-broken', place.folder)
          const isWhole = await verifyAudit()
          const sources = await perform(listSources, {})
          const gone = sources.filter(({ kind, location }) => kind === 'path' && !existsSync(location)).length
          hosts = sources
            .flatMap(({ details: { account } }) => account ?? [])
            .map(({ address }) => new URL(address).hostname)
          checks.push(
            { code: 'store', isFine: true, text: doctorView.store(place.folder, engine) },
            ...(file === undefined ? [] : [fileCheck(file, terminal)]),
            {
              code: 'lock',
              isFine: lock === 'passphrase',
              text: doctorView.lock[lock === 'passphrase' ? 'passphrase' : 'keyFile'],
            },
            { code: 'audit', isFine: isWhole, text: isWhole ? doctorView.audit : doctorView.auditBroken },
            firmCheck((await perform(getOrganisation, {})).organisation.name, terminal),
            ...(gone === 0
              ? []
              : [{ code: 'sources', isFine: false, text: doctorView.unread(String(gone)) } as const]),
          )
          const broken = await perform(brokenConsents, {})
          if (broken.length > 0)
            checks.push({
              code: 'consents',
              isFine: false,
              text: doctorView.consentsBroken(broken.join(', ')),
            })
          const desk = await perform(publicDesk, {})
          if (desk.settings.isOn)
            checks.push({ code: 'public-desk', isFine: true, text: doctorView.publicDesk(desk.address) })
          mailHost = (await perform(mailSettings, {})).server?.host ?? null
          return 'done'
        }),
      )
    } else checks.push({ code: 'store', isFine: true, text: doctorView.noStore(place.folder) })
    checks.push(leaving({ databaseUrl: place.databaseUrl, mailHost, hosts }, terminal))
    if ((terminal.environment['KWARTJE_TEST_SINK'] ?? '') !== '')
      checks.push({ code: 'test-sink', isFine: false, text: doctorView.testSink })
    const isFine = checks.every((check) => check.isFine)
    terminal.print(
      flags.has('json') ? JSON.stringify({ isFine, checks }, null, 2) : checksText(checks, terminal),
    )
    return isFine ? 'done' : 'attention'
  },
}

/** Of a damaged index nothing else can be relied on. */
async function unlessBroken(
  checks: Check[],
  { messages }: Terminal,
  look: () => Promise<unknown>,
): Promise<void> {
  try {
    await look()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'store-broken') throw error
    checks.push({ code: 'file', isFine: false, text: messages.refusals['store-broken'](error.subject) })
  }
}

/** About two gigabytes on an office machine. */
const longestCheckMs = 10_000

function fileCheck({ share }: FileCheck, { messages }: Terminal): Check {
  const { whole, wholeSoFar } = messages.commands.doctorView
  return { code: 'file', isFine: true, text: share < 1 ? wholeSoFar(shareOf(share, 1, messages)) : whole }
}

/** A firm without a name has its own name blacked out as if it were somebody's. */
function firmCheck(name: string, { messages }: Terminal): Check {
  const { doctorView, firm } = messages.commands
  return { code: 'firm', isFine: name !== '', text: name === '' ? firm.nameless : doctorView.firm(name) }
}

interface Ways {
  readonly databaseUrl: string | undefined
  readonly mailHost: string | null
  /** Servers at which places are read. */
  readonly hosts: readonly string[]
}

/** What would leave the machine: nothing, unless the index itself is kept elsewhere or a mail server was set up. */
function leaving({ databaseUrl, mailHost, hosts }: Ways, { messages }: Terminal): Check {
  const { doctorView } = messages.commands
  const host = databaseUrl === undefined ? '' : new URL(databaseUrl).hostname
  const isHere = host === '' || host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
  const reads = hosts.length === 0 ? [] : [doctorView.leavesReads([...new Set(hosts)].join(', '))]
  const sends = mailHost === null ? [] : [doctorView.leavesMail(mailHost)]
  if (isHere && reads.length + sends.length > 0)
    return { code: 'leaves', isFine: true, text: [...reads, ...sends].join(' ') }
  return isHere
    ? { code: 'leaves', isFine: true, text: doctorView.leaves }
    : { code: 'database', isFine: false, text: doctorView.database(host) }
}

function checksText(checks: readonly Check[], { messages }: Terminal): string {
  const { doctorView } = messages.commands
  const width = Math.max(doctorView.ok.length, doctorView.attention.length)
  return checks
    .map(
      ({ isFine, text }) =>
        `${(isFine ? doctorView.ok : doctorView.attention).padEnd(width)}  ${safeText(text)}`,
    )
    .join('\n')
}
