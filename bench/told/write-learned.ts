import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const target = join(import.meta.dirname, '../../src/detect/special')

/** Writes a text that was learned as a module of the product. */
export function writeLearned(file: string, name: string, value: string): void {
  const made = '/** Made by `bench/train-told.ts`: see docs/special-categories.md. */'
  writeFileSync(join(target, `${file}.ts`), `${made}\nexport const ${name} =\n  '${value}'\n`)
}
