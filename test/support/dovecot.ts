import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Mailbox } from './imap-server.ts'
import { freePort } from './server.ts'

/** Where Dovecot with IMAP is installed; undefined when it is not. */
export const findDovecot = (): string | undefined =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']
    .map((folder) => path.join(folder, 'dovecot'))
    .find((file) => existsSync(file) && existsSync('/usr/lib/dovecot/imap'))

/** Starts a Dovecot on loopback with one person, whose mail lies in a folder of the test (Maildir). */
export async function startDovecot(): Promise<Mailbox> {
  const folder = mkdtempSync(path.join(tmpdir(), 'takt-dovecot-'))
  const mail = path.join(folder, 'mail')
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(path.join(mail, name), { recursive: true })
  const port = await freePort()
  const me = userInfo()
  // Dovecot serves no mail of root's: as root, the mail is nobody's, and the server uses the users of its package.
  const isRoot = me.uid === 0
  const [uid, gid] = isRoot ? [65_534, 65_534] : [me.uid, me.gid]
  if (isRoot) {
    chmodSync(folder, 0o755)
    for (const name of ['.', 'new', 'cur', 'tmp']) chownSync(path.join(mail, name), uid, gid)
  }
  writeFileSync(path.join(folder, 'users'), `svar:{PLAIN}kodeord:${uid}:${gid}::${folder}\n`)
  writeFileSync(
    path.join(folder, 'dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
${isRoot ? '' : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\ndefault_internal_group =`}
mail_location = maildir:${mail}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = passwd-file
  args = ${folder}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`,
  )
  const server = spawn(findDovecot() as string, ['-F', '-c', path.join(folder, 'dovecot.conf')], {
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  await greeted(port)
  let put = 0
  return {
    url: `imap://svar:kodeord@127.0.0.1:${port}`,
    put: async (raw) => {
      put += 1
      writeFileSync(path.join(mail, 'new', `${1_000_000_000 + put}.M${put}.takt`), raw)
    },
    counts: async () => {
      const files = [...readdirSync(path.join(mail, 'new')), ...readdirSync(path.join(mail, 'cur'))]
      const read = files.filter((name) => /:2,[A-Z]*S/.test(name)).length
      return { read, unread: files.length - read }
    },
  }
}

/** Waits until the server that is starting says hello. */
async function greeted(port: number): Promise<void> {
  for (let left = 200; ; left -= 1) {
    const said = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => socket.end(() => resolve(true)))
      socket.once('error', () => resolve(false))
    })
    if (said) return
    if (left === 0) throw new Error('Dovecot does not answer.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
