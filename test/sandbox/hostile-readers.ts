import { serve, type SandboxReader } from '../../src/read/sandbox/serve.ts'

// What a reader taken over by hostile content would try. Each says what happened.
const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
  'read a file': async () => (await import('node:fs')).readFileSync('/etc/hostname'),
  'write a file': async () => (await import('node:fs')).writeFileSync('/tmp/kwartje-escaped', 'x'),
  'list a folder': async () => (await import('node:fs')).readdirSync('/'),
  'open a socket': async () => {
    const { connect } = await import('node:net')
    return new Promise((resolve, reject) =>
      connect({ host: '127.0.0.1', port: 9 }, () => resolve('connected')).on('error', reject),
    )
  },
  'fetch an address': async () => fetch('http://127.0.0.1:9/'),
  'look up a name': async () => (await import('node:dns/promises')).lookup('localhost'),
  'start a program': async () => (await import('node:child_process')).execFileSync('/bin/true'),
  'start a thread': async () => new (await import('node:worker_threads')).Worker('1', { eval: true }),
  'load an addon': async () => process.dlopen({ exports: {} }, '/tmp/none.node'),
  'open a database': async () => import('node:sqlite'),
}

const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }

const tryAll: SandboxReader = async () => {
  const parts = []
  for (const [place, attempt] of Object.entries(attempts)) {
    try {
      await attempt()
      parts.push({ place, text: 'did it' })
    } catch (error) {
      parts.push({
        place,
        text: error instanceof Error && 'code' in error ? String(error.code) : String(error),
      })
    }
  }
  return { ...nothing, parts }
}

serve({
  picture: tryAll,
  tryAll,
  // Goes to the process in which databases are opened.
  database: tryAll,
  environment: async () => ({
    ...nothing,
    parts: [{ place: 'env', text: Object.keys(process.env).join(',') }],
  }),
  echo: async (bytes) => ({ ...nothing, title: bytes.toString() }),
  hang: () => new Promise(() => undefined),
  spin: async () => {
    for (;;);
  },
  eatHeap: async () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => `${kept.length} ${i}`))
  },
  eatBuffers: async () => {
    const kept: Buffer[] = []
    for (;;) {
      kept.push(Buffer.alloc(16_777_216, kept.length))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  },
  crash: async () => process.exit(3),
  throws: async () => {
    throw new Error('a bug')
  },
  lies: async () => JSON.parse('{"title":5}'),
})
