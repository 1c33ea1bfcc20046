import { randomId } from './once'

const LEASE = 15_000
const RENEWED = 5_000

/**
 * Does something in one tab at a time; the others wait for their turn. Pages without TLS have no lock manager: there a
 * note in storage says whose turn it is. (Two tabs may then overlap for a moment; what is done must bear it.)
 */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks !== undefined) return navigator.locks.request(name, work)
  const me = randomId()
  while (!take(name, me)) await new Promise((resolve) => setTimeout(resolve, RENEWED))
  const renewal = setInterval(() => take(name, me), RENEWED)
  try {
    await work()
  } finally {
    clearInterval(renewal)
    release(name, me)
  }
}

function take(name: string, me: string): boolean {
  try {
    const [owner, until] = (localStorage.getItem(name) ?? '').split(' ')
    if (owner !== undefined && owner !== '' && owner !== me && Number(until) > Date.now()) return false
    localStorage.setItem(name, `${me} ${Date.now() + LEASE}`)
    return true
  } catch {
    return true // Without storage there is nothing to share, either.
  }
}

function release(name: string, me: string) {
  try {
    if (localStorage.getItem(name)?.startsWith(me)) localStorage.removeItem(name)
  } catch {
    // The lease runs out by itself.
  }
}
