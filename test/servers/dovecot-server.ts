import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** A throw-away Dovecot of the tests' own: any user name signs in with "geheim" and has a mailbox of its own. */
export interface DovecotServer {
  readonly port: number
  /** Of TLS; its certificate is signed by `authority`. */
  readonly tlsPort: number
  /** PEM. */
  readonly authority: string
  /** Puts messages into a folder ('' is INBOX) of a user, as a delivery would. Gives the folder's path. */
  readonly fill: (user: string, folder: string, messages: readonly (string | Uint8Array)[]) => string
  readonly mailbox: (user: string) => string
  /** Hands what a test put into a mailbox by itself to the server's user. */
  readonly own: (path: string) => void
  readonly stop: () => Promise<void>
}

const program = '/usr/sbin/dovecot'

/** Starts a server on loopback and free ports; undefined when none is installed or we may not start it. */
export async function startDovecot(): Promise<DovecotServer | undefined> {
  if (!existsSync(program) || !existsSync('/usr/lib/dovecot/imap') || process.getuid?.() !== 0)
    return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-dovecot-'))
  chmodSync(folder, 0o755)
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'nobody'])))
  const own = (path: string): void => void execFileSync('chown', ['-R', `${uid}:${gid}`, path])
  const [port, tlsPort] = [await freePort(), await freePort()]
  const mail = join(folder, 'mail')
  mkdirSync(mail)
  chownSync(mail, uid ?? 0, gid ?? 0)
  const authority = certify(folder)
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf({ folder, port, tlsPort }))
  const server = spawn(program, ['-c', config, '-F'], { stdio: 'ignore' })
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  await untilOpen(port)
  let number = 0
  return {
    port,
    tlsPort,
    authority,
    own,
    mailbox: (user) => join(mail, user),
    fill: (user, name, messages) => {
      const path = name === '' ? join(mail, user) : join(mail, user, `.${name}`)
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(path, part), { recursive: true })
      for (const message of messages)
        writeFileSync(join(path, 'cur', `${1_700_000_000 + number}.${number++}.toets:2,`), message)
      own(join(mail, user))
      return path
    },
    stop: async () => {
      server.kill('SIGTERM')
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Ports {
  readonly folder: string
  readonly port: number
  readonly tlsPort: number
}

function configOf({ folder, port, tlsPort }: Ports): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/server.pem
ssl_key = <${folder}/server.key
disable_plaintext_auth = no
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${folder}/mail/%u
mail_fsync = never
imap_id_log = *
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=geheim
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  # No waiting for whoever signed in wrongly before.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
auth_failure_delay = 0
namespace inbox {
  inbox = yes
  separator = /
  mailbox Trash {
    special_use = \\Trash
    auto = create
  }
  mailbox Archief {
    special_use = \\Archive
  }
}
`
}

/** A certificate for localhost, signed by an authority of the test's own; gives that. */
function certify(folder: string): string {
  const run = (args: readonly string[]): void =>
    void execFileSync('openssl', [...args], { cwd: folder, stdio: 'ignore' })
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  run([
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    'server.key',
    '-out',
    'server.pem',
    ...subject,
  ])
  return execFileSync('cat', [join(folder, 'server.pem')], { encoding: 'utf8' })
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      const end = (answers: boolean) => (): void => {
        socket.destroy()
        resolve(answers)
      }
      socket.once('data', end(true)).once('error', end(false)).setTimeout(1000, end(false))
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Cannot start Dovecot: expected it to listen on port ${port} within some seconds`)
}
