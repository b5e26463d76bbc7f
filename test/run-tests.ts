import { run } from 'node:test'

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
}

/** Runs test files in this process; prints each failure and each skip, gives the counts. */
export async function runTests(unsorted: readonly string[]): Promise<TestCounts> {
  const files = unsorted.toSorted()
  const skipped: string[] = []
  let passed = 0
  let failed = 0
  const events = run({ files, isolation: 'none', concurrency: false })
  events.on('test:pass', (test) => {
    if (test.details.type === 'suite') return
    if (test.skip !== undefined && test.skip !== false) {
      skipped.push(typeof test.skip === 'string' ? `${test.name} (${test.skip})` : test.name)
    } else passed++
  })
  events.on('test:fail', (test) => {
    if (test.details.type === 'suite') return
    failed++
    console.log(`FAILED ${test.file ?? ''}: ${test.name}`)
    console.log(test.details.error.cause ?? test.details.error)
  })
  events.on('test:stdout', (output) => process.stdout.write(output.message))
  await new Promise((resolve, reject) => {
    events.on('end', resolve)
    events.on('error', reject)
    events.resume()
  })
  for (const name of skipped) console.log(`SKIPPED ${name}`)
  return { passed, failed, skipped }
}

/** The line a person and a machine read last. */
export function closingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`
}

/** 0 when all passed; a skip is a failure where everything must be there (KWARTJE_REQUIRE_ALL=1). */
export function exitCodeOf({ failed, skipped, passed }: TestCounts): number {
  const allMustRun = process.env['KWARTJE_REQUIRE_ALL'] === '1'
  return failed > 0 || passed === 0 || (allMustRun && skipped.length > 0) ? 1 : 0
}
