import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdminProgram, anAdminProgram } from '../../../tests/builders/admin-program.ts'
import { aRegencyProgram, type RegencyProgram } from '../../../tests/builders/regency-program.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'

const patient = 120_000
const village = '35.10.05.2002'

let admin: AdminProgram
let server: RegencyProgram

beforeAll(async () => {
  admin = await anAdminProgram()
  server = await aRegencyProgram({ DEMONSTRATION: 'off', DATABASE_URL: '' })
}, patient)
afterAll(async () => {
  await server?.remove()
  await admin.remove()
}, patient)

const say = (...args: string[]) => admin.say(server.dataDir, ...args)

test(
  'a tablet is paired beside the running server, and revoked when everything was killed',
  async () => {
    const { out } = await say('pair', village)
    const code = /: (\w{4} \w{4})/.exec(out)?.[1] ?? ''
    const tablet = await new WireDevice(server.url).pair(code)
    expect(tablet.village).toBe(village)
    expect(await say('device', 'list', village)).toMatchObject({
      code: 0,
      out: expect.stringMatching(`^${tablet.device}  tickets ${tablet.letter}  since `),
    })
    expect(await say('pair', '35.10.99.2002')).toEqual({
      ...{ code: 1, out: '' },
      err: 'There is no village 35.10.99.2002. Give its code, for example 35.10.05.2002.\n',
    })

    expect(await say('log', 'verify')).toEqual({ code: 0, out: 'Whole: 0 rows of 217 villages.\n', err: '' })

    await server.kill()
    expect(await say('device', 'revoke', village, tablet.device)).toMatchObject({ code: 0, err: '' })
    await expect(access(join(server.dataDir, 'postgresql/cluster/postmaster.pid'))).rejects.toThrow('ENOENT')
    expect((await say('device', 'list', village)).out).toContain('  revoked ')
  },
  patient,
)
