import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate that nobody signed but itself. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** One for these names; undefined where there is no openssl. */
export function makeCertificate(names: readonly string[]): Certificate | undefined {
  if (spawnSync('openssl', ['version']).error !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-certificate-'))
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const alternatives = names.map((name) => `DNS:${name}`).join(',')
    spawnSync(
      'openssl',
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
        .split(' ')
        .concat('-subj', `/CN=${names[0] ?? ''}`, '-addext', `subjectAltName=${alternatives}`)
        .concat('-keyout', key, '-out', cert),
    )
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
