// @vitest-environment node
import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { emptyContent } from '../form/content'
import { drafted, edited, queued, typed } from './item'
import { migrate } from './migrate'
import { Store } from './store'
import { packed, unpacked } from './transfer'

const AT = '2026-11-21T08:00:00.000Z'
let people = 0
const someone = () => Store.open(`account-${++people}`)
const item = (id: string) => drafted(id, emptyContent({ kind: 'K', title: id }), AT)

const storage = new Map<string, string>()
beforeAll(() => {
  const local = {
    getItem: (key: string) => storage.get(key) ?? null,
    removeItem: (key: string) => storage.delete(key),
  }
  const named = new Proxy(local, {
    ownKeys: () => [...storage.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  Object.defineProperty(globalThis, 'localStorage', { value: named, configurable: true })
})

test('one person’s work is not in another’s list', async () => {
  const [one, other] = [await someone(), await someone()]
  await one.change('a', () => item('a'))
  expect(await one.list()).toHaveLength(1)
  expect(await other.list()).toEqual([])
})

test('two hands on one item: the second sees what the first did', async () => {
  const store = await someone()
  await store.change('a', () => queued(item('a'), 'SUBMIT', { kind: 'K' }, AT))
  await Promise.all([
    store.change('a', (now) => now && { ...now, state: 'SENDING' }),
    store.change('a', (now) => now && edited(now, emptyContent({ title: 'too late' }), AT)),
  ])
  expect(await store.find('a')).toMatchObject({ state: 'SENDING', content: { title: 'a' } })
})

test('a keystroke after the sending leaves the sent report alone', async () => {
  const store = await someone()
  await store.change('a', () => item('a'))
  await store.remove('a', {
    id: 'a',
    report: 'r',
    title: 'a',
    intent: 'SUBMIT',
    at: '2026-11-21T09:00:00.000Z',
  })
  const opening = { id: 'a', on: undefined, since: AT }
  const kept = await store.change('a', (now, receipt) =>
    typed(opening, now, receipt, emptyContent({ title: 'late' }), AT),
  )
  expect(kept).toBeUndefined()
  expect(await store.list()).toEqual([])
})

test('an item goes with its photos, and only its own', async () => {
  const store = await someone()
  for (const id of ['a', 'b']) {
    await store.change(id, () => item(id))
    await store.addPhoto({ key: `${id}1`, item: id, blob: new Blob(['x']), sha256: '', name: 'x' })
  }
  await store.remove('a', { id: 'a', report: 'r', title: 'a', intent: 'SUBMIT', at: AT })
  expect(await store.photo('a1')).toBeUndefined()
  expect(await store.photo('b1')).toBeDefined()
  expect((await store.receipts()).map(({ report }) => report)).toEqual(['r'])
})

test('what is kept apart is what lies here now, with its photos, and nothing that is on its way', async () => {
  const store = await someone()
  await store.change('a', () => ({ ...item('a'), state: 'CONFLICT' }))
  await store.addPhoto({ key: 'p', item: 'a', blob: new Blob(['x']), sha256: '', name: 'x' })
  await store.change('a', (now) => now && edited(now, emptyContent({ title: 'the last words' }), AT))
  const fresh = await store.setApart('a')
  expect(fresh?.content.title).toBe('the last words')
  expect(await store.list()).toEqual([fresh])
  expect((await store.photo('p'))?.item).toBe(fresh?.id)
  await store.change('b', () => ({ ...item('b'), state: 'SENDING' }))
  expect(await store.setApart('b')).toBeUndefined()
  expect(await store.setApart('none')).toBeUndefined()
})

test('an id is spent once its report was sent, and not while it lies here', async () => {
  const store = await someone()
  expect(await store.isSpent('a')).toBe(false)
  await store.change('a', () => item('a'))
  expect(await store.isSpent('a')).toBe(false)
  await store.remove('a', { id: 'a', report: 'r', title: 'a', intent: 'SUBMIT', at: AT })
  expect(await store.isSpent('a')).toBe(true)
})

test('at sign-out the answers go and the unsent work stays', async () => {
  const store = await someone()
  await store.change('a', () => item('a'))
  await store.keepAnswer('k', { names: 1 }, 0)
  await store.forgetAnswers()
  expect(await store.answers()).toEqual([])
  expect(await store.list()).toHaveLength(1)
})

test('what an earlier version kept is moved over once', async () => {
  const store = await someone()
  const name = `siqian.form.${store.account}`
  storage.set(`${name}.new`, JSON.stringify({ at: AT, content: { kind: 'K', title: 'old' } }))
  storage.set(`${name}.r1`, JSON.stringify({ at: AT, content: { kind: 'K', title: 'mended' }, version: 3 }))
  storage.set(`${name}.broken`, '{')
  storage.set('siqian.form.someone-else.new', '{}')
  await migrate(store)
  await migrate(store)
  const moved = await store.list()
  expect(moved.map(({ content }) => content.title).sort()).toEqual(['mended', 'old'])
  expect(await store.find('r1')).toMatchObject({ report: 'r1', version: 3 })
  expect([...storage.keys()]).toEqual(['siqian.form.someone-else.new'])
})

test('what is carried to another device arrives whole, once, under the same ids', async () => {
  const [phone, desk] = [await someone(), await someone()]
  const bytes = new Blob([Uint8Array.from([0, 1, 2, 255])], { type: 'image/jpeg' })
  const sha256 = '3d1f57c984978ef98a18378c8166c1cb8ede02c03eeb6aee7e2f121dfeee3e56'
  await phone.change('a', () => ({ ...queued(item('a'), 'SUBMIT', { kind: 'K' }, AT), state: 'SENDING' }))
  await phone.addPhoto({ key: 'p', item: 'a', blob: bytes, sha256, name: 'x.jpg' })
  const parcel = await packed(phone)
  expect(await unpacked(desk, parcel)).toBe('not-yours')
  const asOwn = new Blob([(await parcel.text()).replace(phone.account, desk.account)])
  expect(await unpacked(desk, asOwn)).toBe(1)
  expect(await unpacked(desk, asOwn)).toBe(0)
  expect(await desk.find('a')).toMatchObject({ id: 'a', state: 'QUEUED' })
  expect(await (await desk.photo('p'))?.blob.arrayBuffer()).toEqual(await bytes.arrayBuffer())
  expect(await unpacked(desk, new Blob(['{"format":"other"}']))).toBe('not-a-parcel')
})

test('a parcel that was cut or changed on the way is refused', async () => {
  const store = await someone()
  const evidence = {
    kind: 'PHOTO' as const,
    photo: 'p',
    caption: null,
    contentType: 'image/jpeg',
    size: 1,
    name: null,
  }
  await store.change('a', () => drafted('a', emptyContent({ evidence: [evidence] }), AT))
  await store.addPhoto({ key: 'p', item: 'a', blob: new Blob(['x']), sha256: 'wrong', name: 'x' })
  const parcel = await packed(store)
  await store.remove('a')
  expect(await unpacked(store, parcel)).toBe('damaged')
  expect(await store.list()).toEqual([])
})
