/** Draws public/icon.svg and its PNGs from the motif: `npm run icons` after a change of colour or shape. */
import { writeFileSync } from 'node:fs'
import { launch } from '../tests/browser.ts'
import { iconSvg } from './motif.ts'

const pictures = [
  { file: 'icon-192.png', size: 192, shape: 'rounded' },
  { file: 'icon-512.png', size: 512, shape: 'rounded' },
  { file: 'icon-maskable-192.png', size: 192, shape: 'full' },
  { file: 'icon-maskable-512.png', size: 512, shape: 'full' },
  { file: 'apple-touch-icon.png', size: 180, shape: 'full' },
] as const

writeFileSync('public/icon.svg', `${iconSvg('rounded')}\n`)
const browser = await launch()
for (const { file, size, shape } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${iconSvg(shape)}`,
  )
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
  await page.close()
}
await browser.close()
