import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '#server/app.ts'
import type { World } from './a-world.ts'

export interface TestServer {
  address: string
  close: () => Promise<void>
}

/** The real HTTP of a world, on a port of its own. */
export async function aServer(world: World, clientDir = '/nowhere'): Promise<TestServer> {
  const server = createServer(createApp(world.deps, clientDir))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface Answer {
  status: number
  body: unknown
  headers: Headers
}

/** A browser: keeps its cookie and sends what browsers and our client send. */
export class Browser {
  readonly address: string
  cookie = ''
  constructor(address: string) {
    this.address = address
  }

  async send(
    method: string,
    path: string,
    body: BodyInit | null,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(this.address + path, {
      method,
      body,
      headers: { ...(this.cookie && { cookie: this.cookie }), ...headers },
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    return { status: response.status, body: parse(text), headers: response.headers }
  }

  /** A procedure that changes something. */
  post(procedure: string, input?: unknown): Promise<Answer> {
    return this.send('POST', `/api/trpc/${procedure}`, JSON.stringify(input ?? {}), {
      ...this.own(),
      'content-type': 'application/json',
    })
  }

  /** A procedure that reads. */
  get(procedure: string, input?: unknown): Promise<Answer> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.send('GET', `/api/trpc/${procedure}${query}`, null, this.own())
  }

  put(path: string, name: string, content: BodyInit): Promise<Answer> {
    return this.send('PUT', path, content, {
      ...this.own(),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    })
  }

  signIn(login: string, password: string): Promise<Answer> {
    return this.post('session.signIn', { login, password })
  }

  own(): Record<string, string> {
    return { origin: this.address, 'x-taizhang': '1' }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What an answer refused with, from a procedure or a raw route. */
export function refusalIn({ body }: Answer): string | null | undefined {
  const raw = body as { refusal?: string; error?: { data?: { refusal?: string } } }
  return raw.refusal ?? raw.error?.data?.refusal
}

/** What a procedure answered. */
export function dataIn<T>({ body }: Answer): T {
  return (body as { result: { data: T } }).result.data
}
