import { globSync } from 'node:fs'

/** Tests beside what they test that make whole indexes, files or archives: run by `npm test`, not at every check. */
const slowBesideSource = [
  'src/actions/**/*.test.ts',
  'src/**/corpora.test.ts',
  'src/read/formats/{archive,database,exports,large-files,office,outlook-store,xml-scanner}.test.ts',
  'src/read/lock/*.test.ts',
  'src/letters/register/files.test.ts',
  'src/public-desk/{front-desk,serve}.test.ts',
  'src/sample/*.test.ts',
  'src/act/**/*.test.ts',
  'src/redact/{properties,package/office}.test.ts',
]

/** The tests of `npm run check`: seconds, no servers, no processes. */
export function unitTests(): string[] {
  return globSync(['src/**/*.test.ts', 'test/unit/**/*.test.ts', 'test/detection/**/*.test.ts'], {
    exclude: slowBesideSource,
  })
}

/** Whole indexes, servers, processes and a browser; each group in a process of its own, or one keeps another waiting. */
export const slowGroups = {
  'whole indexes': [...slowBesideSource, 'test/store/**/*.test.ts'],
  servers: ['test/servers/**/*.test.ts'],
  processes: ['test/whole/**/*.test.ts'],
  browser: ['test/browser/**/*.test.ts'],
} as const satisfies Record<string, readonly string[]>
