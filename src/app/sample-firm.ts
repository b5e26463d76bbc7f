import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declarePlace } from '../actions/places.ts'
import { makeSampleFirm } from '../actions/sample.ts'
import { setUp } from '../actions/setup.ts'
import { addSource } from '../actions/sources.ts'
import type { PlaceKind } from '../privacy/places.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** The sample firm on a throw-away index of its own; a real one is never touched. */
export interface SampleFirm {
  readonly workspace: Workspace
  /** Closes the index and throws everything away. */
  readonly throwAway: () => Promise<void>
}

/** What the folders of the sample firm are to its owner. */
const folders: readonly (readonly [folder: string, place: PlaceKind])[] = [
  ['mail', 'mailbox'],
  ['telefoon', 'address-book'],
  ['agenda', 'other'],
  ['documenten', 'computer'],
  ['kassa', 'computer'],
]

/** Places of the firm that no program can read. */
const declared: readonly (readonly [place: PlaceKind, label: string, note: string])[] = [
  ['paper', 'Ordners in de werkplaats', ''],
  ['cloud', 'Boekhouding', 'Boekhoudwolk'],
]

/** Makes the sample firm with its places added and not yet read, so that who looks round sees it being read. */
export async function openSampleFirm(signal: AbortSignal): Promise<SampleFirm> {
  const scratch = await mkdtemp(join(tmpdir(), 'kwartje-'))
  const remove = (): Promise<void> => rm(scratch, { recursive: true, force: true })
  try {
    const firm = join(scratch, 'firm')
    const { organisation, domain } = await makeSampleFirm(firm)
    const place = { folder: join(scratch, 'store'), databaseUrl: undefined }
    const { workspace } = await createWorkspace(place, { signal, passphrase: undefined })
    const { perform } = workspace
    await perform(setUp, { organisation, domains: [domain] })
    for (const [name, kind] of folders)
      await perform(addSource, { location: join(firm, name), label: name, place: kind })
    for (const [kind, label, note] of declared) await perform(declarePlace, { place: kind, label, note })
    return {
      workspace,
      throwAway: async () => {
        await workspace.close()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}
