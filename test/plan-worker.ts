import { carryOut, openWorld } from './plan-world.ts'

// Carries out a plan, or undoes it, in a process that ends itself at a step, or is ended by who started it.
const [folder = '', plan = '1', what, fatalStep = '0'] = process.argv.slice(2)
let points = 0
const { setup, opened } = await openWorld({ folder }, () => {
  if (++points === Number(fatalStep)) process.kill(process.pid, 'SIGKILL')
})
process.stdout.write('began\n')
await carryOut(setup, Number(plan), what === 'undo' ? 'undo' : 'apply')
await opened.store.close()
process.stdout.write(`ended ${String(points)}\n`)
