import { carryOut } from './plan-world.ts'
import { openServerWorld, type ServerWorld } from './server-plan-world.ts'

// Carries out a plan at servers, or undoes it, in a process that ends itself at a step.
const [world = '{}', what, fatalStep = '0'] = process.argv.slice(2)
let points = 0
const { planId, ...rest } = JSON.parse(world) as ServerWorld & { readonly planId: number } // written by the test
const { setup, opened } = await openServerWorld(rest, () => {
  if (++points === Number(fatalStep)) process.kill(process.pid, 'SIGKILL')
})
await carryOut(setup, planId, what === 'undo' ? 'undo' : 'apply')
await opened.store.close()
process.stdout.write(`ended ${String(points)}\n`)
