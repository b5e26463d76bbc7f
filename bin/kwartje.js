#!/usr/bin/env node
// Starts Kwartje with the Node it was made for (26), whatever Node opened this file. Plain JavaScript that an old Node can read.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const program = join(here, '..', 'src', 'cli', 'main.ts')
const wanted = 26
// What was compiled is kept beside the packages: a third to a half of the time of a start. Where it cannot be written, nothing is kept.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(here, '..', 'node_modules', '.cache', 'kwartje')

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  // By the environment for threads and children, by the call for this process, which has begun already.
  process.env.NODE_COMPILE_CACHE = compiled
  module.enableCompileCache(compiled)
  await import(program)
} else {
  const node = pinnedNode()
  if (node === undefined) {
    console.error(
      `Kwartje heeft Node ${wanted} nodig en vond ${process.version}. Voer eerst "npm ci" uit in deze map.\n` +
        `Kwartje needs Node ${wanted} and found ${process.version}. Run "npm ci" in this folder first.`,
    )
    process.exit(1)
  }
  runWith(node)
}

/** Runs the program under another Node and ends as it ends; what this process is told is passed on. */
function runWith(node) {
  const child = spawn(node, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  // The terminal sends Ctrl-C to both processes: this one waits for the other to finish its work.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** The Node that npm installed beside us, as a package for this platform. */
function pinnedNode() {
  const require = createRequire(import.meta.url)
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    try {
      const path = join(dirname(require.resolve(`${name}/package.json`)), 'bin', binary)
      if (existsSync(path)) return path
    } catch {
      // Not this package: npm installs only the one that fits the machine.
    }
  }
  return undefined
}
