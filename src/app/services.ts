import { availableParallelism } from 'node:os'
import type { ActionContext } from '../actions/action.ts'
import type { Clock } from '../base/clock.ts'
import { createAccounts } from '../scan/connect.ts'
import type { PictureReader } from '../scan/read-pictures.ts'
import type { ScanRunner } from '../scan/run-scan.ts'
import type { Shower } from '../scan/show.ts'
import type { OpenedStore } from '../store/open.ts'

type Services = Pick<ActionContext, 'accounts' | 'scanner' | 'shower' | 'pictureReader'>

/**
 * What reads places, for actions. All formats and detectors stand behind it, and loading them takes longer than most commands do: each
 * is loaded when it is first asked for something.
 */
export function createServices(
  { store, keys }: OpenedStore,
  clock: Clock,
  digestItem: ActionContext['digestItem'],
): Services {
  const accounts = createAccounts(store)
  const { connect } = accounts
  const scanner = once(async (): Promise<ScanRunner> => {
    const { createScanRunner } = await import('../scan/run-scan.ts')
    return createScanRunner({ store, clock, keys, connect, cores: availableParallelism() })
  })
  const pictureReader = once(async (): Promise<PictureReader> => {
    const { createPictureReader } = await import('../scan/read-pictures.ts')
    return createPictureReader({ store, keys, connect })
  })
  const shower = once(async (): Promise<Shower> => {
    const { createShower } = await import('../scan/show.ts')
    return createShower(digestItem, connect)
  })
  return {
    accounts,
    scanner: {
      run: async (...order) => (await scanner()).run(...order),
      decideNames: async (...order) => (await scanner()).decideNames(...order),
    },
    pictureReader: { run: async (...order) => (await pictureReader()).run(...order) },
    shower: {
      opening: async (...order) => (await shower()).opening(...order),
      show: async (...order) => (await shower()).show(...order),
      passages: async (...order) => (await shower()).passages(...order),
      item: async (...order) => (await shower()).item(...order),
      letter: async (...order) => (await shower()).letter(...order),
    },
  }
}

function once<Service>(load: () => Promise<Service>): () => Promise<Service> {
  let loaded: Promise<Service> | undefined
  return () => (loaded ??= load())
}
