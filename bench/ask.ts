import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** An answer, and how long it took from the first byte sent to the last one read. */
export interface Asked {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  ms: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks for one page over a kept connection; nothing is compressed unless the headers ask for it. */
export function ask(url: string, headers: Record<string, string> = {}, form?: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const asking = request(
      url,
      { agent, method: form === undefined ? 'GET' : 'POST', headers, timeout: 20_000 },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
            ms: performance.now() - begun,
          }),
        )
      },
    )
    asking.on('timeout', () => asking.destroy(new Error(`${url} did not answer within 20 s.`)))
    asking.on('error', reject)
    asking.end(form)
  })
}

/** The same, and only 200 will do. */
export async function askFor(url: string, headers: Record<string, string> = {}): Promise<Asked> {
  const answer = await ask(url, headers)
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}.`)
  return answer
}
