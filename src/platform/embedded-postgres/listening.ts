import { randomBytes } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readFile, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, handOver } from './account.ts'

/** Where PostgreSQL answers: a folder with its socket, or loopback with a password. */
export interface Listening {
  host: string
  port: number
  password?: string
}

/** Part of the socket's file name; no network port is opened. */
const socketNumber = 5432

/** The longest socket path every system takes: macOS has 104 bytes with the closing NUL, Linux 108. */
const longestPath = 103

/**
 * The private folder of the socket, DATA/socket. Where that path is too long for a socket, DATA/socket is a link
 * that remembers a short private folder under the system's temporary one.
 */
export async function listenOnSocket(dataFolder: string, account: Account | undefined): Promise<Listening> {
  const inside = join(dataFolder, 'socket')
  const fits = Buffer.byteLength(join(inside, `.s.PGSQL.${socketNumber}`)) <= longestPath
  if (fits) {
    await mkdir(inside, { recursive: true, mode: 0o700 })
    await handOver(inside, account)
    return { host: inside, port: socketNumber }
  }
  const remembered = await readlink(inside).catch(() => undefined)
  if (remembered && (await isPrivateTo(remembered, account))) return { host: remembered, port: socketNumber }
  const short = await mkdtemp(join(tmpdir(), 'takt-'))
  await handOver(short, account)
  await rm(inside, { recursive: true, force: true })
  await symlink(short, inside)
  return { host: short, port: socketNumber }
}

/** Where the PostgreSQL of a data folder answers that someone else has started; changes nothing. */
export async function listeningOfRunning(dataFolder: string): Promise<Listening> {
  const password = await readFile(passwordFile(dataFolder), 'utf8').catch(() => '')
  const socket = await realpath(join(dataFolder, 'socket')).catch(() => undefined)
  if (socket || !password) return { host: socket ?? join(dataFolder, 'socket'), port: socketNumber }
  const lines = (await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  )
  return { host: '127.0.0.1', port: Number.parseInt(lines[3] ?? '', 10) || socketNumber, password }
}

/** Loopback for systems without sockets. `port` is the one a running PostgreSQL already has. */
export async function listenOnLoopback(dataFolder: string, port: number | undefined): Promise<Listening> {
  const file = passwordFile(dataFolder)
  const kept = await readFile(file, 'utf8').catch(() => '')
  const password = kept || randomBytes(24).toString('base64url')
  if (!kept) await writeFile(file, password, { mode: 0o600 })
  return { host: '127.0.0.1', port: port ?? (await freePort()), password }
}

/** Where the password of the loopback connection is kept, for this user only. */
export const passwordFile = (dataFolder: string) => join(dataFolder, 'postgres-password')

/** A folder in /tmp that someone else made, or may write in, is not trusted to hold our socket. */
async function isPrivateTo(folder: string, account: Account | undefined): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  const owner = account?.uid ?? process.getuid?.()
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0
}

async function freePort(): Promise<number> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}
