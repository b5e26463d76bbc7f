import { after } from 'node:test'
import { untilRead, startWorkbench, type Workbench } from './workbench.ts'

let desk: Promise<Workbench> | undefined

/** The sample firm, read: one for all tests that run in this process and leave it as they found it. */
export function sampleDesk(): Promise<Workbench> {
  desk ??= startAndRead()
  return desk
}

async function startAndRead(): Promise<Workbench> {
  const workbench = await startWorkbench(['--sample'])
  await untilRead(workbench)
  return workbench
}

after(async () => {
  // One that did not start fails the tests that asked for it, not every test there is.
  await desk?.then(
    (workbench) => workbench.close(),
    () => undefined,
  )
})
