import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '../../browser/find.ts'
import { installHint, missingIn } from '../../browser/libraries.ts'
import { packagedChromium } from '../../browser/packaged.ts'
import { launch, launchPersistent } from '../../browser.ts'

test('the browser found here opens a page', async () => {
  const browser = await launch()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.setContent('<h1>Smart Kampung</h1>')
  expect(await page.textContent('h1')).toBe('Smart Kampung')
})

test('a profile keeps what a page stored', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'smart-kampung-profile-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  const read = async (script: string): Promise<unknown> => {
    const context = await launchPersistent(profile)
    const page = await context.newPage()
    await page.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'here' }),
    )
    await page.goto('http://localhost/')
    const value = await page.evaluate(script)
    await context.close()
    return value
  }
  await read("localStorage.setItem('kept', 'yes')")
  expect(await read("localStorage.getItem('kept')")).toBe('yes')
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a machine with no browser uses the packaged one',
  async () => {
    const packaged = await packagedChromium()
    if (packaged.is === 'unusable') throw new Error(packaged.why)
    const browser = await chromium.launch({
      executablePath: packaged.executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...process.env, ...packaged.env },
    })
    onTestFinished(() => browser.close())
    expect(await (await browser.newPage()).evaluate('1 + 1')).toBe(2)
  },
)

test('CHROME_PATH that names nothing is said, not passed over', async () => {
  const before = process.env.CHROME_PATH
  onTestFinished(() => {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  })
  process.env.CHROME_PATH = '/no/such/chrome'
  await expect(findBrowser()).rejects.toThrow('CHROME_PATH names /no/such/chrome')
})

test('libraries that a machine lacks are named with the packages that bring them', () => {
  const listing =
    '\tlibnss3.so => not found\n\tlibnspr4.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x1)\n'
  expect(missingIn(listing)).toEqual(['libnss3.so', 'libnspr4.so'])
  expect(installHint(missingIn(listing))).toContain('apt-get install -y libnss3 libnspr4')
})
