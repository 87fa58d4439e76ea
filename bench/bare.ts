import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What this child is given, as JSON in its one argument; it says its port once it listens. */
export interface BareJob {
  bytes: number
  marker: string
}

// The measure of all pages: the least that a server in Node can do.

const { bytes, marker } = JSON.parse(process.argv[2] as string) as BareJob
const text = `<!doctype html><title>${marker}</title>`.padEnd(bytes, 'takt ').slice(0, bytes)

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes })
  response.end(text)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
