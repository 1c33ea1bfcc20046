import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BOARD, closureOf, FORM, readManifest } from './closure.mjs'

/** What a first visit loads, held against what was promised: scripts as they go over the line, in KiB. */
const BUDGETS = [
  { page: '填报 form on a phone', sources: FORM, most: 130 },
  { page: '驾驶舱 board on a desk', sources: BOARD, most: 320 },
]

const dist = join(import.meta.dirname, '..', 'dist')
const manifest = readManifest(dist)
let isOver = false

for (const { page, sources, most } of BUDGETS) {
  const scripts = [...closureOf(manifest, sources)].filter((file) =>
    /^assets\/(?!.*\.worker-).*\.js$/.test(file),
  )
  const sizes = scripts.map((file) => [gzipSync(readFileSync(join(dist, file))).length, file])
  const total = sizes.reduce((sum, [size]) => sum + size, 0) / 1024
  const isFine = total <= most
  console.log(
    `${isFine ? '✓' : '✗'} ${page}: ${total.toFixed(1)} of ${most} KiB gzip, ${scripts.length} scripts`,
  )
  if (!isFine) {
    isOver = true
    for (const [size, file] of sizes.sort(([one], [other]) => other - one).slice(0, 12))
      console.log(`  ${size} ${file}`)
  }
}

// The component library, known by a name its icons carry, alone would break the form's budget.
const heavy = [...closureOf(manifest, FORM)].filter(
  (file) => file.endsWith('.js') && /anticon/.test(readFileSync(join(dist, file), 'utf8')),
)
if (heavy.length > 0) {
  isOver = true
  console.log(`✗ the form loads antd: ${heavy.join(' ')}`)
}
process.exit(isOver ? 1 : 0)
