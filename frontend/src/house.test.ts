import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** The rules of the house that neither the compiler nor the linter holds. */
const ROOT = join(__dirname)
const OURS = files(ROOT).filter((file) => !file.startsWith('api/'))

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [relative(ROOT, join(folder, entry.name))],
  )
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

test('no file is longer than 300 lines', () => {
  expect(OURS.filter((file) => read(file).split('\n').length > 301)).toEqual([])
})

test('what people read stands in the catalogues', () => {
  const code = OURS.filter((file) => /\.tsx?$/.test(file) && !/(words|\.test)\.tsx?$/.test(file))
  expect(code.filter((file) => /[\u4e00-\u9fff]/.test(withoutComments(read(file))))).toEqual([])
})

test('nothing is named Util, Helper, Manager or Service', () => {
  expect(OURS.filter((file) => /(util|helper|manager|service)s?\b/i.test(file))).toEqual([])
})

test('a promise for later names its issue', () => {
  const vague = new RegExp(`${'TO'}DO(?!.*#\\d)`)
  expect(OURS.filter((file) => vague.test(read(file)))).toEqual([])
})
