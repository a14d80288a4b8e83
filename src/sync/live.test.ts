import { expect, test } from 'vitest'
import { VirtualTime } from '../../tests/builders/line.ts'
import { limits } from '../protocol/index.ts'
import { listen } from './live.ts'

const village = '35.10.17.2005'

/** A server's live side: what it was asked, and what it says on the connection that is open. */
function aLiveServer(status = 200) {
  const asked: (string | null)[] = []
  let say: ((text: string) => void) | null = null
  const fetch = async (_path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    asked.push(new Headers(init?.headers).get('authorization'))
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        say = (text) => controller.enqueue(new TextEncoder().encode(text))
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
      },
    })
    return new Response(status === 200 ? body : '{}', {
      status,
      headers: { 'content-type': 'text/event-stream' },
    })
  }
  return { asked, fetch, say: (text: string) => say?.(text) }
}

function listener(
  server: ReturnType<typeof aLiveServer>,
  time: VirtualTime,
  token: () => string | null = () => 't',
) {
  const heard = { pokes: 0 }
  const stop = listen({ fetch: server.fetch, token, chance: () => 0.5, timer: time.timer }, () => {
    heard.pokes += 1
  })
  return { heard, stop }
}

test('a poke is heard, also one that comes in two pieces, and nothing else is taken for one', async () => {
  const time = new VirtualTime()
  const server = aLiveServer()
  const { heard, stop } = listener(server, time)
  await time.pass(1)
  server.say(`retry: 15000\n\n:hb\n\nevent: poke\ndata: {"v":"${village}",`)
  await time.pass(1)
  expect(heard.pokes).toBe(0)
  server.say('"head":7}\n\n')
  server.say('event: poke\ndata: <html>\n\nevent: other\ndata: {}\n\n')
  await expect.poll(() => heard.pokes).toBe(1)
  expect(server.asked).toEqual(['Device t'])
  stop()
})

test('a connection that is silent too long is made anew, and a heartbeat keeps it', async () => {
  const time = new VirtualTime()
  const server = aLiveServer()
  const { stop } = listener(server, time)
  for (let beats = 0; beats < 5; beats += 1) {
    await time.pass(limits.heartbeatMillis)
    server.say(':hb\n\n')
    await time.pass(1)
  }
  expect(server.asked).toHaveLength(1)
  await time.pass(limits.silenceMillis + 2_000)
  expect(server.asked).toHaveLength(2)
  stop()
})

test('a token that ran out is told to the engine; a server that refuses is not stormed', async () => {
  const time = new VirtualTime()
  const server = aLiveServer(401)
  const { heard, stop } = listener(server, time)
  await time.pass(600_000)
  expect(heard.pokes).toBe(server.asked.length)
  expect(server.asked.length).toBeLessThan(60)
  stop()
  await time.pass(600_000)
  expect(server.asked.length).toBeLessThan(60)
})

test('a page without a token asks nobody, and listens soon after it has one', async () => {
  const time = new VirtualTime()
  const server = aLiveServer()
  let token: string | null = null
  const { stop } = listener(server, time, () => token)
  await time.pass(60_000)
  expect(server.asked).toEqual([])
  token = 'new'
  await time.pass(500)
  expect(server.asked).toEqual(['Device new'])
  stop()
})
